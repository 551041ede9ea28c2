CREATE TABLE "approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"office_id" text NOT NULL,
	"act" text NOT NULL,
	"pinned" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decider_made_by" text,
	"decided_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "approvals_another_person" CHECK ("approvals"."state" not in ('approved', 'refused') or ("approvals"."decided_by" is not null and "approvals"."decided_by" <> "approvals"."asked_by")),
	CONSTRAINT "approvals_not_who_was_made" CHECK ("approvals"."state" not in ('approved', 'refused') or "approvals"."decider_made_by" is null or "approvals"."decider_made_by" <> "approvals"."asked_by")
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"outcome" text NOT NULL,
	"approval_id" text NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"reopened_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "specific_needs" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"need" text NOT NULL,
	"state" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"office_id" text NOT NULL,
	"assignee_id" text NOT NULL,
	"due_on" text,
	"done_at" timestamp (3) with time zone,
	"done_by" text,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counsels" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"mandate_signed" boolean,
	"permit" text NOT NULL,
	"since_from" timestamp (3) with time zone NOT NULL,
	"since_to" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hearings" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"result" text NOT NULL,
	"held_from" timestamp (3) with time zone NOT NULL,
	"held_to" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ill_treatments" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"detention_id" text,
	"happened_from" timestamp (3) with time zone NOT NULL,
	"happened_to" timestamp (3) with time zone NOT NULL,
	"examination" text NOT NULL,
	"privileged" boolean NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "household_members" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"household_id" text NOT NULL,
	"place" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"number" text NOT NULL,
	"office_id" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"other_case_id" text NOT NULL,
	"kind" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "specific_needs" ADD CONSTRAINT "specific_needs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counsels" ADD CONSTRAINT "counsels_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearings" ADD CONSTRAINT "hearings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ill_treatments" ADD CONSTRAINT "ill_treatments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_other_case_id_cases_id_fk" FOREIGN KEY ("other_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_waiting" ON "approvals" USING btree ("case_id","act") WHERE "approvals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "approvals_office" ON "approvals" USING btree ("office_id","state","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "closures_approval" ON "closures" USING btree ("approval_id");--> statement-breakpoint
CREATE UNIQUE INDEX "closures_open" ON "closures" USING btree ("case_id") WHERE "closures"."reopened_at" is null;--> statement-breakpoint
CREATE INDEX "closures_case" ON "closures" USING btree ("case_id","closed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "specific_needs_case" ON "specific_needs" USING btree ("case_id","need");--> statement-breakpoint
CREATE INDEX "tasks_case" ON "tasks" USING btree ("case_id","recorded_at");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "counsels_case" ON "counsels" USING btree ("case_id","since_from");--> statement-breakpoint
CREATE INDEX "hearings_case" ON "hearings" USING btree ("case_id","held_from");--> statement-breakpoint
CREATE INDEX "hearings_held" ON "hearings" USING btree ("held_from");--> statement-breakpoint
CREATE INDEX "ill_treatments_case" ON "ill_treatments" USING btree ("case_id","happened_from");--> statement-breakpoint
CREATE INDEX "household_members_household" ON "household_members" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "households_number" ON "households" USING btree ("number");--> statement-breakpoint
CREATE INDEX "households_office" ON "households" USING btree ("office_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_case" ON "relations" USING btree ("case_id","other_case_id","kind");