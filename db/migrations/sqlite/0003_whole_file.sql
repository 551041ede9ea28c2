CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`office_id` text NOT NULL,
	`act` text NOT NULL,
	`pinned` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`decided_by` text,
	`decider_made_by` text,
	`decided_at` integer,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approvals_another_person" CHECK("approvals"."state" not in ('approved', 'refused') or ("approvals"."decided_by" is not null and "approvals"."decided_by" <> "approvals"."asked_by")),
	CONSTRAINT "approvals_not_who_was_made" CHECK("approvals"."state" not in ('approved', 'refused') or "approvals"."decider_made_by" is null or "approvals"."decider_made_by" <> "approvals"."asked_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_one_waiting` ON `approvals` (`case_id`,`act`) WHERE "approvals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `approvals_office` ON `approvals` (`office_id`,`state`,`asked_at`);--> statement-breakpoint
CREATE TABLE `closures` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`outcome` text NOT NULL,
	`approval_id` text NOT NULL,
	`closed_at` integer NOT NULL,
	`reopened_at` integer,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `closures_approval` ON `closures` (`approval_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `closures_open` ON `closures` (`case_id`) WHERE "closures"."reopened_at" is null;--> statement-breakpoint
CREATE INDEX `closures_case` ON `closures` (`case_id`,`closed_at`);--> statement-breakpoint
CREATE TABLE `specific_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`need` text NOT NULL,
	`state` text NOT NULL,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `specific_needs_case` ON `specific_needs` (`case_id`,`need`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`office_id` text NOT NULL,
	`assignee_id` text NOT NULL,
	`due_on` text,
	`done_at` integer,
	`done_by` text,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_case` ON `tasks` (`case_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `tasks_assignee` ON `tasks` (`assignee_id`,`done_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `counsels` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`mandate_signed` integer,
	`permit` text NOT NULL,
	`since_from` integer NOT NULL,
	`since_to` integer NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `counsels_case` ON `counsels` (`case_id`,`since_from`);--> statement-breakpoint
CREATE TABLE `hearings` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`result` text NOT NULL,
	`held_from` integer NOT NULL,
	`held_to` integer NOT NULL,
	`next_at` integer,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hearings_case` ON `hearings` (`case_id`,`held_from`);--> statement-breakpoint
CREATE INDEX `hearings_held` ON `hearings` (`held_from`);--> statement-breakpoint
CREATE TABLE `ill_treatments` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`detention_id` text,
	`happened_from` integer NOT NULL,
	`happened_to` integer NOT NULL,
	`examination` text NOT NULL,
	`privileged` integer NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ill_treatments_case` ON `ill_treatments` (`case_id`,`happened_from`);--> statement-breakpoint
CREATE TABLE `household_members` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`household_id` text NOT NULL,
	`place` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_members_household` ON `household_members` (`household_id`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`number` text NOT NULL,
	`office_id` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `households_number` ON `households` (`number`);--> statement-breakpoint
CREATE INDEX `households_office` ON `households` (`office_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `relations` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`other_case_id` text NOT NULL,
	`kind` text NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `relations_case` ON `relations` (`case_id`,`other_case_id`,`kind`);