CREATE INDEX `standings_unhcr_until` ON `standings` (`office_id`,`open`,`unhcr_until`);--> statement-breakpoint
CREATE INDEX `standings_state_until` ON `standings` (`office_id`,`open`,`state_until`);--> statement-breakpoint
CREATE INDEX `hearings_next` ON `hearings` (`next_at`);--> statement-breakpoint
CREATE INDEX `households_office_number` ON `households` (`office_id`,`number`);--> statement-breakpoint
-- Everything derived is derived anew when it is next asked for. How files stood before cannot be told.
DELETE FROM `standing_spells`;--> statement-breakpoint
UPDATE `standings` SET `changes_at` = 0;