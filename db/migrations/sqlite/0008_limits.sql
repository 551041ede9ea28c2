CREATE TABLE `waiting_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`waiting` integer NOT NULL,
	`more` integer NOT NULL,
	`made_at` integer NOT NULL,
	`tries` integer NOT NULL,
	`tried_at` integer,
	`unsure` integer NOT NULL,
	`taken_at` integer
);
--> statement-breakpoint
CREATE TABLE `snoozes` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`item` text NOT NULL,
	`until` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `snoozes_item` ON `snoozes` (`user_id`,`item`);--> statement-breakpoint
CREATE INDEX `snoozes_until` ON `snoozes` (`user_id`,`until`);--> statement-breakpoint
ALTER TABLE `gaps` ADD `about` text;--> statement-breakpoint
ALTER TABLE `standings` ADD `situations` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `standings_situations` ON `standings` (`office_id`,`situations`);--> statement-breakpoint
ALTER TABLE `clocks` ADD `tells_at` integer;--> statement-breakpoint
ALTER TABLE `clocks` ADD `now_at` integer;--> statement-breakpoint
ALTER TABLE `clocks` ADD `beyond` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `clocks_beyond` ON `clocks` (`office_id`,`due_at`,`case_id`) WHERE "clocks"."beyond";--> statement-breakpoint
ALTER TABLE `inboxes` ADD `read_also` text;--> statement-breakpoint
ALTER TABLE `inboxes` ADD `off` text;--> statement-breakpoint
-- There are more limits and more gaps now, and limits say when they are told: every file is derived anew.
UPDATE `standings` SET `changes_at` = 0;
