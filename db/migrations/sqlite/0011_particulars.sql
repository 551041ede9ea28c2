CREATE TABLE `earlier_pseudonyms` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`office_id` text NOT NULL,
	`pseudonym` text NOT NULL,
	`pseudonym_folded` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `earlier_pseudonyms_pseudonym` ON `earlier_pseudonyms` (`office_id`,`pseudonym_folded`);--> statement-breakpoint
CREATE INDEX `earlier_pseudonyms_case` ON `earlier_pseudonyms` (`case_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `pseudonym_beginnings` (
	`office_id` text NOT NULL,
	`beginning` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`office_id`, `beginning`, `case_id`)
);
--> statement-breakpoint
ALTER TABLE `cases` ADD `way_in` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `risk_known` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `route` text;--> statement-breakpoint
ALTER TABLE `notes` ADD `privileged` integer;--> statement-breakpoint
-- With what each pseudonym that there is may begin: it has one word or two.
INSERT INTO `pseudonym_beginnings` (`office_id`, `beginning`, `case_id`) SELECT `office_id`, `pseudonym_folded`, `id` FROM `cases`;--> statement-breakpoint
INSERT INTO `pseudonym_beginnings` (`office_id`, `beginning`, `case_id`) SELECT `office_id`, substr(`pseudonym_folded`, instr(`pseudonym_folded`, ' ') + 1) || ' ' || substr(`pseudonym_folded`, 1, instr(`pseudonym_folded`, ' ') - 1), `id` FROM `cases` WHERE instr(`pseudonym_folded`, ' ') > 0;
