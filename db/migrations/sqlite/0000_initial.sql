CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`number` text NOT NULL,
	`office_id` text NOT NULL,
	`pseudonym` text NOT NULL,
	`pseudonym_folded` text NOT NULL,
	`stage` text NOT NULL,
	`assignee_id` text,
	`age_band` text,
	`sex` text,
	`country_of_origin` text,
	`country_of_asylum` text,
	`arrived` text,
	`language` text,
	`grounds` text NOT NULL,
	`profile` text NOT NULL,
	`opened_at` integer NOT NULL,
	`opened_on` text NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_pseudonym` ON `cases` (`office_id`,`pseudonym_folded`);--> statement-breakpoint
CREATE INDEX `cases_office_opened` ON `cases` (`office_id`,`opened_on`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`sealed` blob NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_from` integer,
	`happened_to` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_case` ON `notes` (`case_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `standings` (
	`case_id` text PRIMARY KEY NOT NULL,
	`office_id` text NOT NULL,
	`open` integer NOT NULL,
	`stage` text NOT NULL,
	`assignee_id` text,
	`country_of_origin` text,
	`whereabouts` text NOT NULL,
	`risk` integer NOT NULL,
	`reasons` text NOT NULL,
	`detention_id` text,
	`place_id` text,
	`held_since` integer,
	`last_contact_at` integer,
	`next_due_at` integer NOT NULL,
	`next_clock` text,
	`changes_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `standings_list` ON `standings` (`office_id`,`open`,`risk`,`next_due_at`,`case_id`);--> statement-breakpoint
CREATE INDEX `standings_assignee` ON `standings` (`assignee_id`,`open`);--> statement-breakpoint
CREATE INDEX `standings_whereabouts` ON `standings` (`office_id`,`whereabouts`,`open`);--> statement-breakpoint
CREATE INDEX `standings_changed` ON `standings` (`office_id`,`changed_at`,`case_id`);--> statement-breakpoint
CREATE INDEX `standings_changes` ON `standings` (`changes_at`);--> statement-breakpoint
CREATE TABLE `whereabouts` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`whereabouts` text NOT NULL,
	`since_from` integer NOT NULL,
	`since_to` integer NOT NULL,
	`sealed` blob NOT NULL,
	`withdrawn_at` integer,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `whereabouts_case` ON `whereabouts` (`case_id`,`since_from`);--> statement-breakpoint
CREATE TABLE `clocks` (
	`case_id` text NOT NULL,
	`key` text NOT NULL,
	`office_id` text NOT NULL,
	`rule` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`running` integer NOT NULL,
	`started_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`stopped_at` integer,
	`clock` text NOT NULL,
	PRIMARY KEY(`case_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `clocks_due` ON `clocks` (`office_id`,`running`,`kind`,`due_at`,`case_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`detention_id` text NOT NULL,
	`party` text NOT NULL,
	`outcome` text NOT NULL,
	`at_from` integer NOT NULL,
	`at_to` integer NOT NULL,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`detention_id`) REFERENCES `detentions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_case` ON `contacts` (`case_id`,`at_from`);--> statement-breakpoint
CREATE INDEX `contacts_detention` ON `contacts` (`detention_id`,`at_from`);--> statement-breakpoint
CREATE TABLE `detentions` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`place_id` text,
	`jurisdiction` text NOT NULL,
	`time_zone` text NOT NULL,
	`taken_from` integer NOT NULL,
	`taken_to` integer NOT NULL,
	`taken_precision` text NOT NULL,
	`taken_about` integer NOT NULL,
	`recorded_start` integer,
	`ground` text NOT NULL,
	`custody_stage` text NOT NULL,
	`captor` text NOT NULL,
	`ended_from` integer,
	`ended_to` integer,
	`ended` text,
	`withdrawn_at` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `detentions_case` ON `detentions` (`case_id`,`taken_from`);--> statement-breakpoint
CREATE INDEX `detentions_place` ON `detentions` (`place_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`query` text NOT NULL,
	`case_id` text,
	`office_id` text
);
--> statement-breakpoint
CREATE INDEX `access_log_case` ON `access_log` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `access_log_actor` ON `access_log` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `commands` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`command` text NOT NULL,
	`content` text NOT NULL,
	`made` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`chain` text NOT NULL,
	`chain_seq` integer NOT NULL,
	`header` text NOT NULL,
	`hash` text NOT NULL,
	`details` blob NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`command_id` text NOT NULL,
	`actor_id` text,
	`case_id` text,
	`office_id` text,
	`happened_from` integer,
	`happened_to` integer,
	`corrects` integer,
	PRIMARY KEY(`chain`, `chain_seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_hash` ON `entries` (`hash`);--> statement-breakpoint
CREATE INDEX `entries_case` ON `entries` (`case_id`,`chain_seq`);--> statement-breakpoint
CREATE INDEX `entries_office` ON `entries` (`office_id`,`at`);--> statement-breakpoint
CREATE INDEX `entries_actor` ON `entries` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `entries_event` ON `entries` (`event`,`at`);--> statement-breakpoint
CREATE INDEX `entries_at` ON `entries` (`at`);--> statement-breakpoint
CREATE TABLE `chain_keys` (
	`chain` text PRIMARY KEY NOT NULL,
	`kek` text NOT NULL,
	`wrapped` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `chains` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chains_subject` ON `chains` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `data_keys` (
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`kek` text NOT NULL,
	`wrapped` blob NOT NULL,
	PRIMARY KEY(`chain`, `version`)
);
--> statement-breakpoint
CREATE INDEX `data_keys_kek` ON `data_keys` (`kek`);--> statement-breakpoint
CREATE TABLE `keks` (
	`id` text PRIMARY KEY NOT NULL,
	`wrapped` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `case_numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installations` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`country` text NOT NULL,
	`demonstration` integer NOT NULL,
	`created_at` integer NOT NULL,
	`clock_starts_at` integer,
	`clock_started_at` integer
);
--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offices_code` ON `offices` (`code`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`office_id` text NOT NULL,
	`name` text NOT NULL,
	`city` text NOT NULL,
	`kind` text NOT NULL,
	`authority` text,
	`country` text NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `offices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `places_office` ON `places` (`office_id`,`name`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitations_user` ON `invitations` (`user_id`);--> statement-breakpoint
CREATE TABLE `kept_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`user_id` text NOT NULL,
	`path` text NOT NULL,
	`sealed` blob NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kept_forms_user` ON `kept_forms` (`user_id`);--> statement-breakpoint
CREATE INDEX `kept_forms_end` ON `kept_forms` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`set_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session_use` (
	`id` text PRIMARY KEY NOT NULL,
	`last_seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`device` text,
	`started_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`id` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`blocked_until` integer
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`email_index` text NOT NULL,
	`sealed` blob NOT NULL,
	`roles` text NOT NULL,
	`offices` text NOT NULL,
	`locale` text NOT NULL,
	`theme` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email_index`);