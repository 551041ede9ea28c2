CREATE TABLE "plans" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"responsible_id" text NOT NULL,
	"due_on" text,
	"agreed" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gaps" (
	"case_id" text NOT NULL,
	"gap" text NOT NULL,
	"office_id" text NOT NULL,
	CONSTRAINT "gaps_pk" PRIMARY KEY("case_id","gap")
);
--> statement-breakpoint
CREATE TABLE "standing_spells" (
	"case_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"office_id" text NOT NULL,
	"open" boolean NOT NULL,
	"risk" bigint NOT NULL,
	"detained" boolean NOT NULL,
	"assigned" boolean NOT NULL,
	CONSTRAINT "standing_spells_pk" PRIMARY KEY("case_id","since")
);
--> statement-breakpoint
CREATE TABLE "detention_conditions" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"detention_id" text NOT NULL,
	"admitted" text NOT NULL,
	"place_disclosed" text NOT NULL,
	"family" text NOT NULL,
	"counsel" text NOT NULL,
	"humanitarian" text NOT NULL,
	"unhcr" text NOT NULL,
	"as_of_from" timestamp (3) with time zone NOT NULL,
	"as_of_to" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "detention_transfers" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"detention_id" text NOT NULL,
	"place_id" text,
	"custody_stage" text NOT NULL,
	"moved_from" timestamp (3) with time zone NOT NULL,
	"moved_to" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connected_persons" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"country" text,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asylum_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"outcome" text NOT NULL,
	"place_id" text,
	"happened_from" timestamp (3) with time zone NOT NULL,
	"happened_to" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "procedure_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"procedure_id" text NOT NULL,
	"kind" text NOT NULL,
	"step" text NOT NULL,
	"happened_from" timestamp (3) with time zone NOT NULL,
	"happened_to" timestamp (3) with time zone NOT NULL,
	"ends_on" text,
	"out_of_order" boolean NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"requesting_state" text,
	"political_offence" boolean,
	"bars" jsonb,
	"modality" text,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wanted_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"requesting_state" text NOT NULL,
	"happened_from" timestamp (3) with time zone NOT NULL,
	"happened_to" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_looks" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"user_id" text NOT NULL,
	"columns" jsonb,
	"density" text NOT NULL,
	"limit" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"user_id" text NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "unhcr_status" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "unhcr_until" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "state_status" text;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "state_until" text;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "detention_conditions" ADD CONSTRAINT "detention_conditions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "detention_conditions" ADD CONSTRAINT "detention_conditions_detention_id_detentions_id_fk" FOREIGN KEY ("detention_id") REFERENCES "public"."detentions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "detention_transfers" ADD CONSTRAINT "detention_transfers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "detention_transfers" ADD CONSTRAINT "detention_transfers_detention_id_detentions_id_fk" FOREIGN KEY ("detention_id") REFERENCES "public"."detentions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connected_persons" ADD CONSTRAINT "connected_persons_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asylum_attempts" ADD CONSTRAINT "asylum_attempts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_steps" ADD CONSTRAINT "procedure_steps_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_steps" ADD CONSTRAINT "procedure_steps_procedure_id_procedures_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wanted_notices" ADD CONSTRAINT "wanted_notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_looks" ADD CONSTRAINT "list_looks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gaps_office" ON "gaps" USING btree ("office_id","gap","case_id");--> statement-breakpoint
CREATE INDEX "standing_spells_office" ON "standing_spells" USING btree ("office_id","open","until","since");--> statement-breakpoint
CREATE INDEX "detention_conditions_detention" ON "detention_conditions" USING btree ("detention_id","as_of_from");--> statement-breakpoint
CREATE INDEX "detention_transfers_case" ON "detention_transfers" USING btree ("case_id","moved_from");--> statement-breakpoint
CREATE INDEX "detention_transfers_detention" ON "detention_transfers" USING btree ("detention_id","moved_from");--> statement-breakpoint
CREATE INDEX "connected_persons_case" ON "connected_persons" USING btree ("case_id","recorded_at");--> statement-breakpoint
CREATE INDEX "asylum_attempts_case" ON "asylum_attempts" USING btree ("case_id","happened_from");--> statement-breakpoint
CREATE INDEX "asylum_attempts_happened" ON "asylum_attempts" USING btree ("happened_from");--> statement-breakpoint
CREATE INDEX "procedure_steps_case" ON "procedure_steps" USING btree ("case_id","kind","happened_from");--> statement-breakpoint
CREATE INDEX "procedure_steps_procedure" ON "procedure_steps" USING btree ("procedure_id","happened_from");--> statement-breakpoint
CREATE INDEX "procedure_steps_step" ON "procedure_steps" USING btree ("kind","step","happened_from");--> statement-breakpoint
CREATE INDEX "procedures_case" ON "procedures" USING btree ("case_id","kind","recorded_at");--> statement-breakpoint
CREATE INDEX "wanted_notices_case" ON "wanted_notices" USING btree ("case_id","happened_from");--> statement-breakpoint
CREATE INDEX "saved_views_user" ON "saved_views" USING btree ("user_id","list","created_at");