CREATE TABLE "makers" (
	"user_id" text NOT NULL,
	"maker_id" text NOT NULL,
	CONSTRAINT "makers_pk" PRIMARY KEY("user_id","maker_id")
);
--> statement-breakpoint
CREATE TABLE "procedure_stands" (
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"step" text NOT NULL,
	"office_id" text NOT NULL,
	CONSTRAINT "procedure_stands_pk" PRIMARY KEY("case_id","kind","step")
);
--> statement-breakpoint
ALTER TABLE "approvals" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ALTER COLUMN "office_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "silence_clock" text;--> statement-breakpoint
CREATE INDEX "makers_maker" ON "makers" USING btree ("maker_id");--> statement-breakpoint
CREATE INDEX "procedure_stands_office" ON "procedure_stands" USING btree ("office_id","kind","step","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_waiting_set" ON "approvals" USING btree ("about","act") WHERE "approvals"."state" = 'waiting';--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_in_time" CHECK ("approvals"."state" not in ('approved', 'refused') or ("approvals"."decided_at" is not null and "approvals"."decided_at" < "approvals"."ends_at"));
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
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER "makers_no_update" BEFORE UPDATE ON "makers" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "makers_no_delete" BEFORE DELETE OR TRUNCATE ON "makers" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "tell_makers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "entries_tell_makers" AFTER INSERT ON "entries" FOR EACH ROW WHEN (NEW.event IN ('user.invited', 'role.granted') AND NEW.actor_id IS NOT NULL) EXECUTE FUNCTION "tell_makers"();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "approvals_begin"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'waiting' THEN
    RAISE EXCEPTION 'approvals_begin_waiting' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_begin_waiting';
  END IF;
  IF NEW.ends_at - NEW.asked_at > interval '72 hours' THEN
    RAISE EXCEPTION 'approvals_within_72_hours' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_within_72_hours';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "approvals_begin" BEFORE INSERT ON "approvals" FOR EACH ROW EXECUTE FUNCTION "approvals_begin"();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "approvals_answer"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'waiting' THEN
    RAISE EXCEPTION 'approvals_answered_once' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_answered_once';
  END IF;
  IF NEW.id IS DISTINCT FROM OLD.id OR NEW.chain IS DISTINCT FROM OLD.chain OR NEW.case_id IS DISTINCT FROM OLD.case_id OR NEW.about IS DISTINCT FROM OLD.about OR NEW.act IS DISTINCT FROM OLD.act OR NEW.pinned IS DISTINCT FROM OLD.pinned OR NEW.asked_by IS DISTINCT FROM OLD.asked_by OR NEW.asked_at IS DISTINCT FROM OLD.asked_at OR NEW.ends_at IS DISTINCT FROM OLD.ends_at THEN
    RAISE EXCEPTION 'approvals_as_pinned' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_as_pinned';
  END IF;
  IF NEW.state IN ('approved', 'refused')
    AND EXISTS (SELECT 1 FROM makers WHERE user_id = NEW.decided_by AND maker_id = NEW.asked_by) THEN
    RAISE EXCEPTION 'approvals_not_who_was_made' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_not_who_was_made';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "approvals_answer" BEFORE UPDATE ON "approvals" FOR EACH ROW EXECUTE FUNCTION "approvals_answer"();
--> statement-breakpoint
CREATE TRIGGER "approvals_stay" BEFORE DELETE OR TRUNCATE ON "approvals" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- More is derived of a file: each is derived anew when it is next asked for.
UPDATE "standings" SET "changes_at" = to_timestamp(0);
