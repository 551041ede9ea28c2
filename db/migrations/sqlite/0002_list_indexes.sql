DROP INDEX `standings_assignee`;--> statement-breakpoint
CREATE INDEX `standings_carried` ON `standings` (`office_id`,`open`,`assignee_id`,`case_id`);--> statement-breakpoint
CREATE INDEX `standings_origin` ON `standings` (`office_id`,`country_of_origin`);--> statement-breakpoint
CREATE INDEX `cases_office_number` ON `cases` (`office_id`,`number`);