CREATE TABLE "risk_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"version" bigint NOT NULL,
	"finding" text NOT NULL,
	"level" text,
	"until" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "risk_reviews" ADD CONSTRAINT "risk_reviews_id_cases_id_fk" FOREIGN KEY ("id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;