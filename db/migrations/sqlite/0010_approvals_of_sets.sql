CREATE TABLE `makers` (
	`user_id` text NOT NULL,
	`maker_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `maker_id`)
);
--> statement-breakpoint
CREATE INDEX `makers_maker` ON `makers` (`maker_id`);--> statement-breakpoint
CREATE TABLE `procedure_stands` (
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`step` text NOT NULL,
	`office_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `kind`, `step`)
);
--> statement-breakpoint
CREATE INDEX `procedure_stands_office` ON `procedure_stands` (`office_id`,`kind`,`step`,`case_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text,
	`office_id` text,
	`act` text NOT NULL,
	`about` text,
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
	CONSTRAINT "approvals_another_person" CHECK("__new_approvals"."state" not in ('approved', 'refused') or ("__new_approvals"."decided_by" is not null and "__new_approvals"."decided_by" <> "__new_approvals"."asked_by")),
	CONSTRAINT "approvals_not_who_was_made" CHECK("__new_approvals"."state" not in ('approved', 'refused') or "__new_approvals"."decider_made_by" is null or "__new_approvals"."decider_made_by" <> "__new_approvals"."asked_by"),
	CONSTRAINT "approvals_in_time" CHECK("__new_approvals"."state" not in ('approved', 'refused') or ("__new_approvals"."decided_at" is not null and "__new_approvals"."decided_at" < "__new_approvals"."ends_at"))
);
--> statement-breakpoint
INSERT INTO `__new_approvals`("id", "chain", "version", "case_id", "office_id", "act", "about", "pinned", "state", "asked_by", "asked_at", "ends_at", "decided_by", "decider_made_by", "decided_at", "sealed") SELECT "id", "chain", "version", "case_id", "office_id", "act", NULL, "pinned", "state", "asked_by", "asked_at", "ends_at", "decided_by", "decider_made_by", "decided_at", "sealed" FROM `approvals`;--> statement-breakpoint
DROP TABLE `approvals`;--> statement-breakpoint
ALTER TABLE `__new_approvals` RENAME TO `approvals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_one_waiting` ON `approvals` (`case_id`,`act`) WHERE "approvals"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_one_waiting_set` ON `approvals` (`about`,`act`) WHERE "approvals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `approvals_office` ON `approvals` (`office_id`,`state`,`asked_at`);--> statement-breakpoint
ALTER TABLE `standings` ADD `silence_clock` text;
--> statement-breakpoint
-- Who made whom so far, as the entries tell it: at first hand, and through others.
WITH RECURSIVE direct(user_id, maker_id) AS (
  SELECT users.id, entries.actor_id
  FROM entries INNER JOIN users ON users.chain = entries.chain
  WHERE entries.event IN ('user.invited', 'role.granted') AND entries.actor_id <> users.id
), made(user_id, maker_id) AS (
  SELECT user_id, maker_id FROM direct
  UNION
  SELECT made.user_id, direct.maker_id
  FROM made INNER JOIN direct ON direct.user_id = made.maker_id
  WHERE direct.maker_id <> made.user_id
)
INSERT INTO makers (user_id, maker_id) SELECT user_id, maker_id FROM made;
--> statement-breakpoint
CREATE TRIGGER `makers_no_update` BEFORE UPDATE ON `makers` BEGIN
  SELECT RAISE(ABORT, 'makers is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `makers_no_delete` BEFORE DELETE ON `makers` BEGIN
  SELECT RAISE(ABORT, 'makers is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `entries_tell_makers` AFTER INSERT ON `entries` WHEN NEW.event IN ('user.invited', 'role.granted') AND NEW.actor_id IS NOT NULL BEGIN
  INSERT INTO makers (user_id, maker_id)
  SELECT made.id, maker.id
  FROM (
    SELECT id FROM users WHERE chain = NEW.chain
    UNION SELECT makers.user_id FROM makers INNER JOIN users ON users.id = makers.maker_id WHERE users.chain = NEW.chain
  ) AS made, (
    SELECT NEW.actor_id AS id UNION SELECT maker_id FROM makers WHERE user_id = NEW.actor_id
  ) AS maker
  WHERE made.id <> maker.id
  ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `approvals_begin` BEFORE INSERT ON `approvals` BEGIN
  SELECT RAISE(ABORT, 'approvals_begin_waiting') WHERE NEW.state <> 'waiting';
  SELECT RAISE(ABORT, 'approvals_within_72_hours') WHERE NEW.ends_at - NEW.asked_at > 259200000;
END;
--> statement-breakpoint
CREATE TRIGGER `approvals_answer` BEFORE UPDATE ON `approvals` BEGIN
  SELECT RAISE(ABORT, 'approvals_answered_once') WHERE OLD.state <> 'waiting';
  SELECT RAISE(ABORT, 'approvals_as_pinned') WHERE NEW.id IS NOT OLD.id OR NEW.chain IS NOT OLD.chain OR NEW.case_id IS NOT OLD.case_id OR NEW.about IS NOT OLD.about OR NEW.act IS NOT OLD.act OR NEW.pinned IS NOT OLD.pinned OR NEW.asked_by IS NOT OLD.asked_by OR NEW.asked_at IS NOT OLD.asked_at OR NEW.ends_at IS NOT OLD.ends_at;
  SELECT RAISE(ABORT, 'approvals_not_who_was_made') WHERE NEW.state IN ('approved', 'refused')
    AND EXISTS (SELECT 1 FROM makers WHERE user_id = NEW.decided_by AND maker_id = NEW.asked_by);
END;
--> statement-breakpoint
CREATE TRIGGER `approvals_stay` BEFORE DELETE ON `approvals` BEGIN
  SELECT RAISE(ABORT, 'approvals_stay') WHERE true;
END;
--> statement-breakpoint
-- More is derived of a file: each is derived anew when it is next asked for.
UPDATE `standings` SET `changes_at` = 0;
