CREATE TABLE "calendars" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "clock_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"clock_key" text NOT NULL,
	"change" text NOT NULL,
	"happened_from" timestamp (3) with time zone NOT NULL,
	"happened_to" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"due_on" text,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inboxes" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"read_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manual_clocks" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"due_on" text,
	"time_zone" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rule_switches" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"office_id" text NOT NULL,
	"rule" text NOT NULL,
	"is_on" boolean NOT NULL,
	"period" text,
	"source_title" text,
	"source_url" text,
	"read_on" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheduled_runs" (
	"job" text NOT NULL,
	"slot" text NOT NULL,
	"ran_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scheduled_runs_pk" PRIMARY KEY("job","slot")
);
--> statement-breakpoint
ALTER TABLE "household_members" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "body" text;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "way" text;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "priority" text;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_changes" ADD CONSTRAINT "clock_changes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manual_clocks" ADD CONSTRAINT "manual_clocks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_switches" ADD CONSTRAINT "rule_switches_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendars_user" ON "calendars" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "clock_changes_case" ON "clock_changes" USING btree ("case_id","happened_from");--> statement-breakpoint
CREATE INDEX "manual_clocks_case" ON "manual_clocks" USING btree ("case_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_switches_rule" ON "rule_switches" USING btree ("office_id","rule");--> statement-breakpoint
-- There are more limits now: every file is derived anew when it is next asked for.
UPDATE "standings" SET "changes_at" = to_timestamp(0);
