CREATE TABLE "earlier_pseudonyms" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"case_id" text NOT NULL,
	"office_id" text NOT NULL,
	"pseudonym" text NOT NULL,
	"pseudonym_folded" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pseudonym_beginnings" (
	"office_id" text NOT NULL,
	"beginning" text NOT NULL,
	"case_id" text NOT NULL,
	CONSTRAINT "pseudonym_beginnings_pk" PRIMARY KEY("office_id","beginning","case_id")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "way_in" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "risk_known" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "route" jsonb;--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "privileged" boolean;--> statement-breakpoint
ALTER TABLE "earlier_pseudonyms" ADD CONSTRAINT "earlier_pseudonyms_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "earlier_pseudonyms_pseudonym" ON "earlier_pseudonyms" USING btree ("office_id","pseudonym_folded");--> statement-breakpoint
CREATE INDEX "earlier_pseudonyms_case" ON "earlier_pseudonyms" USING btree ("case_id","recorded_at");--> statement-breakpoint
-- With what each pseudonym that there is may begin: it has one word or two.
INSERT INTO "pseudonym_beginnings" ("office_id", "beginning", "case_id") SELECT "office_id", "pseudonym_folded", "id" FROM "cases";--> statement-breakpoint
INSERT INTO "pseudonym_beginnings" ("office_id", "beginning", "case_id") SELECT "office_id", substr("pseudonym_folded", strpos("pseudonym_folded", ' ') + 1) || ' ' || substr("pseudonym_folded", 1, strpos("pseudonym_folded", ' ') - 1), "id" FROM "cases" WHERE strpos("pseudonym_folded", ' ') > 0;
