CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`responsible_id` text NOT NULL,
	`due_on` text,
	`agreed` text NOT NULL,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gaps` (
	`case_id` text NOT NULL,
	`gap` text NOT NULL,
	`office_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `gap`)
);
--> statement-breakpoint
CREATE INDEX `gaps_office` ON `gaps` (`office_id`,`gap`,`case_id`);--> statement-breakpoint
CREATE TABLE `standing_spells` (
	`case_id` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL,
	`office_id` text NOT NULL,
	`open` integer NOT NULL,
	`risk` integer NOT NULL,
	`detained` integer NOT NULL,
	`assigned` integer NOT NULL,
	PRIMARY KEY(`case_id`, `since`)
);
--> statement-breakpoint
CREATE INDEX `standing_spells_office` ON `standing_spells` (`office_id`,`open`,`until`,`since`);--> statement-breakpoint
CREATE TABLE `detention_conditions` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`admitted` text NOT NULL,
	`place_disclosed` text NOT NULL,
	`family` text NOT NULL,
	`counsel` text NOT NULL,
	`humanitarian` text NOT NULL,
	`unhcr` text NOT NULL,
	`as_of_from` integer NOT NULL,
	`as_of_to` integer NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detentions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `detention_conditions_detention` ON `detention_conditions` (`detention_id`,`as_of_from`);--> statement-breakpoint
CREATE TABLE `detention_transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`place_id` text,
	`custody_stage` text NOT NULL,
	`moved_from` integer NOT NULL,
	`moved_to` integer NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detentions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `detention_transfers_case` ON `detention_transfers` (`case_id`,`moved_from`);--> statement-breakpoint
CREATE INDEX `detention_transfers_detention` ON `detention_transfers` (`detention_id`,`moved_from`);--> statement-breakpoint
CREATE TABLE `connected_persons` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `connected_persons_case` ON `connected_persons` (`case_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `asylum_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`outcome` text NOT NULL,
	`place_id` text,
	`happened_from` integer NOT NULL,
	`happened_to` integer NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `asylum_attempts_case` ON `asylum_attempts` (`case_id`,`happened_from`);--> statement-breakpoint
CREATE INDEX `asylum_attempts_happened` ON `asylum_attempts` (`happened_from`);--> statement-breakpoint
CREATE TABLE `procedure_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`procedure_id` text NOT NULL,
	`kind` text NOT NULL,
	`step` text NOT NULL,
	`happened_from` integer NOT NULL,
	`happened_to` integer NOT NULL,
	`ends_on` text,
	`out_of_order` integer NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`procedure_id`) REFERENCES `procedures`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `procedure_steps_case` ON `procedure_steps` (`case_id`,`kind`,`happened_from`);--> statement-breakpoint
CREATE INDEX `procedure_steps_procedure` ON `procedure_steps` (`procedure_id`,`happened_from`);--> statement-breakpoint
CREATE INDEX `procedure_steps_step` ON `procedure_steps` (`kind`,`step`,`happened_from`);--> statement-breakpoint
CREATE TABLE `procedures` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`requesting_state` text,
	`political_offence` integer,
	`bars` text,
	`modality` text,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `procedures_case` ON `procedures` (`case_id`,`kind`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `wanted_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`requesting_state` text NOT NULL,
	`happened_from` integer NOT NULL,
	`happened_to` integer NOT NULL,
	`lifted_at` integer,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wanted_notices_case` ON `wanted_notices` (`case_id`,`happened_from`);--> statement-breakpoint
CREATE TABLE `list_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`columns` text,
	`density` text NOT NULL,
	`limit` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_user` ON `saved_views` (`user_id`,`list`,`created_at`);--> statement-breakpoint
ALTER TABLE `standings` ADD `unhcr_status` text;--> statement-breakpoint
ALTER TABLE `standings` ADD `unhcr_until` text;--> statement-breakpoint
ALTER TABLE `standings` ADD `state_status` text;--> statement-breakpoint
ALTER TABLE `standings` ADD `state_until` text;