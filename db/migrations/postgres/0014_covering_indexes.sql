DROP INDEX "standings_carried";--> statement-breakpoint
DROP INDEX "standings_origin";--> statement-breakpoint
DROP INDEX "standings_whereabouts";--> statement-breakpoint
DROP INDEX "clocks_due";--> statement-breakpoint
DROP INDEX "clocks_stopped";--> statement-breakpoint
DROP INDEX "procedure_steps_case";--> statement-breakpoint
DROP INDEX "procedure_steps_step";--> statement-breakpoint
CREATE INDEX "standing_spells_then" ON "standing_spells" USING btree ("case_id","since","until","open");--> statement-breakpoint
CREATE INDEX "standings_carried" ON "standings" USING btree ("office_id","open","assignee_id","risk","next_due_at","case_id");--> statement-breakpoint
CREATE INDEX "standings_origin" ON "standings" USING btree ("office_id","country_of_origin","open","stage");--> statement-breakpoint
CREATE INDEX "standings_whereabouts" ON "standings" USING btree ("office_id","whereabouts","open","country_of_origin","risk","next_due_at","case_id");--> statement-breakpoint
CREATE INDEX "clocks_due" ON "clocks" USING btree ("office_id","running","kind","due_at","case_id","started_at");--> statement-breakpoint
CREATE INDEX "clocks_stopped" ON "clocks" USING btree ("office_id","stopped_at","kind","due_at","started_at","case_id") WHERE not "clocks"."running";--> statement-breakpoint
CREATE INDEX "procedure_steps_case" ON "procedure_steps" USING btree ("case_id","kind","step","happened_from","withdrawn_at");--> statement-breakpoint
CREATE INDEX "procedure_steps_step" ON "procedure_steps" USING btree ("kind","step","happened_from","case_id","withdrawn_at");