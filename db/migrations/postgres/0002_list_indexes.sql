DROP INDEX "standings_assignee";--> statement-breakpoint
CREATE INDEX "cases_office_number" ON "cases" USING btree ("office_id","number");--> statement-breakpoint
CREATE INDEX "standings_carried" ON "standings" USING btree ("office_id","open","assignee_id","case_id");--> statement-breakpoint
CREATE INDEX "standings_origin" ON "standings" USING btree ("office_id","country_of_origin");