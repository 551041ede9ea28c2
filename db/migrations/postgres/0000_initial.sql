CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"number" text NOT NULL,
	"office_id" text NOT NULL,
	"pseudonym" text NOT NULL,
	"pseudonym_folded" text NOT NULL,
	"stage" text NOT NULL,
	"assignee_id" text,
	"age_band" text,
	"sex" text,
	"country_of_origin" text,
	"country_of_asylum" text,
	"arrived" text,
	"language" text,
	"grounds" jsonb NOT NULL,
	"profile" jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" text NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"sealed" "bytea" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "identities_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"happened_from" timestamp (3) with time zone,
	"happened_to" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"case_id" text PRIMARY KEY NOT NULL,
	"office_id" text NOT NULL,
	"open" boolean NOT NULL,
	"stage" text NOT NULL,
	"assignee_id" text,
	"country_of_origin" text,
	"whereabouts" text NOT NULL,
	"risk" bigint NOT NULL,
	"reasons" jsonb NOT NULL,
	"detention_id" text,
	"place_id" text,
	"held_since" timestamp (3) with time zone,
	"last_contact_at" timestamp (3) with time zone,
	"next_due_at" timestamp (3) with time zone NOT NULL,
	"next_clock" text,
	"changes_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "whereabouts" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"whereabouts" text NOT NULL,
	"since_from" timestamp (3) with time zone NOT NULL,
	"since_to" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea" NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"case_id" text NOT NULL,
	"key" text NOT NULL,
	"office_id" text NOT NULL,
	"rule" text NOT NULL,
	"subject_id" text NOT NULL,
	"kind" text NOT NULL,
	"running" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"clock" jsonb NOT NULL,
	CONSTRAINT "clocks_pk" PRIMARY KEY("case_id","key")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"detention_id" text NOT NULL,
	"party" text NOT NULL,
	"outcome" text NOT NULL,
	"at_from" timestamp (3) with time zone NOT NULL,
	"at_to" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "detentions" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"place_id" text,
	"jurisdiction" text NOT NULL,
	"time_zone" text NOT NULL,
	"taken_from" timestamp (3) with time zone NOT NULL,
	"taken_to" timestamp (3) with time zone NOT NULL,
	"taken_precision" text NOT NULL,
	"taken_about" boolean NOT NULL,
	"recorded_start" timestamp (3) with time zone,
	"ground" text NOT NULL,
	"custody_stage" text NOT NULL,
	"captor" text NOT NULL,
	"ended_from" timestamp (3) with time zone,
	"ended_to" timestamp (3) with time zone,
	"ended" text,
	"withdrawn_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"query" text NOT NULL,
	"case_id" text,
	"office_id" text
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"command" text NOT NULL,
	"content" text NOT NULL,
	"made" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "commands_pk" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"chain" text NOT NULL,
	"chain_seq" bigint NOT NULL,
	"header" text NOT NULL,
	"hash" text NOT NULL,
	"details" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"event" text NOT NULL,
	"command_id" text NOT NULL,
	"actor_id" text,
	"case_id" text,
	"office_id" text,
	"happened_from" timestamp (3) with time zone,
	"happened_to" timestamp (3) with time zone,
	"corrects" bigint,
	CONSTRAINT "entries_pk" PRIMARY KEY("chain","chain_seq")
);
--> statement-breakpoint
CREATE TABLE "chain_keys" (
	"chain" text PRIMARY KEY NOT NULL,
	"kek" text NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chains" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"kek" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "data_keys_chain_version_pk" PRIMARY KEY("chain","version")
);
--> statement-breakpoint
CREATE TABLE "keks" (
	"id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_numbers" (
	"id" text PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installations" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"country" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"clock_starts_at" timestamp (3) with time zone,
	"clock_started_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"office_id" text NOT NULL,
	"name" text NOT NULL,
	"city" text NOT NULL,
	"kind" text NOT NULL,
	"authority" text,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"user_id" text NOT NULL,
	"path" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"hash" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_use" (
	"id" text PRIMARY KEY NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"user_id" text NOT NULL,
	"device" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"id" text PRIMARY KEY NOT NULL,
	"points" bigint NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"email_index" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"roles" jsonb NOT NULL,
	"offices" jsonb NOT NULL,
	"locale" text NOT NULL,
	"theme" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whereabouts" ADD CONSTRAINT "whereabouts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_detention_id_detentions_id_fk" FOREIGN KEY ("detention_id") REFERENCES "public"."detentions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "detentions" ADD CONSTRAINT "detentions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_pseudonym" ON "cases" USING btree ("office_id","pseudonym_folded");--> statement-breakpoint
CREATE INDEX "cases_office_opened" ON "cases" USING btree ("office_id","opened_on");--> statement-breakpoint
CREATE INDEX "notes_case" ON "notes" USING btree ("case_id","recorded_at");--> statement-breakpoint
CREATE INDEX "standings_list" ON "standings" USING btree ("office_id","open","risk","next_due_at","case_id");--> statement-breakpoint
CREATE INDEX "standings_assignee" ON "standings" USING btree ("assignee_id","open");--> statement-breakpoint
CREATE INDEX "standings_whereabouts" ON "standings" USING btree ("office_id","whereabouts","open");--> statement-breakpoint
CREATE INDEX "standings_changed" ON "standings" USING btree ("office_id","changed_at","case_id");--> statement-breakpoint
CREATE INDEX "standings_changes" ON "standings" USING btree ("changes_at");--> statement-breakpoint
CREATE INDEX "whereabouts_case" ON "whereabouts" USING btree ("case_id","since_from");--> statement-breakpoint
CREATE INDEX "clocks_due" ON "clocks" USING btree ("office_id","running","kind","due_at","case_id");--> statement-breakpoint
CREATE INDEX "contacts_case" ON "contacts" USING btree ("case_id","at_from");--> statement-breakpoint
CREATE INDEX "contacts_detention" ON "contacts" USING btree ("detention_id","at_from");--> statement-breakpoint
CREATE INDEX "detentions_case" ON "detentions" USING btree ("case_id","taken_from");--> statement-breakpoint
CREATE INDEX "detentions_place" ON "detentions" USING btree ("place_id","recorded_at");--> statement-breakpoint
CREATE INDEX "access_log_case" ON "access_log" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "access_log_actor" ON "access_log" USING btree ("actor_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_hash" ON "entries" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "entries_case" ON "entries" USING btree ("case_id","chain_seq");--> statement-breakpoint
CREATE INDEX "entries_office" ON "entries" USING btree ("office_id","at");--> statement-breakpoint
CREATE INDEX "entries_actor" ON "entries" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "entries_event" ON "entries" USING btree ("event","at");--> statement-breakpoint
CREATE INDEX "entries_at" ON "entries" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "chains_subject" ON "chains" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "data_keys_kek" ON "data_keys" USING btree ("kek");--> statement-breakpoint
CREATE UNIQUE INDEX "offices_code" ON "offices" USING btree ("code");--> statement-breakpoint
CREATE INDEX "places_office" ON "places" USING btree ("office_id","name");--> statement-breakpoint
CREATE INDEX "invitations_user" ON "invitations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "kept_forms_user" ON "kept_forms" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "kept_forms_end" ON "kept_forms" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email_index");