CREATE TABLE "waiting_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"waiting" bigint NOT NULL,
	"more" boolean NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"tries" bigint NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"unsure" boolean NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "snoozes" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"user_id" text NOT NULL,
	"item" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "gaps" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "situations" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "tells_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "now_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "beyond" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "inboxes" ADD COLUMN "read_also" jsonb;--> statement-breakpoint
ALTER TABLE "inboxes" ADD COLUMN "off" jsonb;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "snoozes_item" ON "snoozes" USING btree ("user_id","item");--> statement-breakpoint
CREATE INDEX "snoozes_until" ON "snoozes" USING btree ("user_id","until");--> statement-breakpoint
CREATE INDEX "standings_situations" ON "standings" USING btree ("office_id","situations");--> statement-breakpoint
CREATE INDEX "clocks_beyond" ON "clocks" USING btree ("office_id","due_at","case_id") WHERE "clocks"."beyond";--> statement-breakpoint
-- There are more limits and more gaps now, and limits say when they are told: every file is derived anew.
UPDATE "standings" SET "changes_at" = to_timestamp(0);
