CREATE TABLE `calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendars_user` ON `calendars` (`user_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `clock_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`clock_key` text NOT NULL,
	`change` text NOT NULL,
	`happened_from` integer NOT NULL,
	`happened_to` integer NOT NULL,
	`due_at` integer,
	`due_on` text,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clock_changes_case` ON `clock_changes` (`case_id`,`happened_from`);--> statement-breakpoint
CREATE TABLE `inboxes` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`read_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `manual_clocks` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`due_on` text,
	`time_zone` text NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `manual_clocks_case` ON `manual_clocks` (`case_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `rule_switches` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`office_id` text NOT NULL,
	`rule` text NOT NULL,
	`is_on` integer NOT NULL,
	`period` text,
	`source_title` text,
	`source_url` text,
	`read_on` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_switches_rule` ON `rule_switches` (`office_id`,`rule`);--> statement-breakpoint
CREATE TABLE `scheduled_runs` (
	`job` text NOT NULL,
	`slot` text NOT NULL,
	`ran_at` integer NOT NULL,
	PRIMARY KEY(`job`, `slot`)
);
--> statement-breakpoint
ALTER TABLE `household_members` ADD `left_at` integer;--> statement-breakpoint
ALTER TABLE `procedures` ADD `body` text;--> statement-breakpoint
ALTER TABLE `procedures` ADD `way` text;--> statement-breakpoint
ALTER TABLE `procedures` ADD `priority` text;--> statement-breakpoint
-- There are more limits now: every file is derived anew when it is next asked for.
UPDATE `standings` SET `changes_at` = 0;
