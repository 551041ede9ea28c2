CREATE TABLE `risk_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`finding` text NOT NULL,
	`level` text,
	`until` integer,
	`sealed` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
