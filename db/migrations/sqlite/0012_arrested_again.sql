ALTER TABLE `detentions` ADD `previous_id` text;--> statement-breakpoint
-- A refugee certificate proves a status now, and who was arrested again is held since the first arrest: all are derived anew.
UPDATE `standings` SET `changes_at` = 0;