import type { CaseFile } from "#db/records/cases.ts";
import { listProcedureSteps } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { entriesAbout } from "../history/entries-about.ts";

/** From what a time limit is counted, and the entries that begin it. */
const BEGUN: Record<string, readonly string[]> = {
  detentions: ["arrest.recorded"],
  detention_transfers: ["detention.transferred"],
  procedure_steps: [
    "rsd_step.recorded",
    "asylum_step.recorded",
    "extradition_step.recorded",
    "removal_step.recorded",
    "criminal_step.recorded",
    "solution_step.recorded",
    "interim_measure_step.recorded",
  ],
  procedures: ["extradition_request.recorded", "interim_measure.recorded"],
  asylum_attempts: ["asylum_attempt.recorded"],
  ill_treatments: ["ill_treatment.recorded"],
  whereabouts: ["whereabouts.recorded"],
};

/** The number of the entry with which a thing began, by its id; a step with which a request was recorded is told by that of the request. */
export async function entryThatBegan(db: Db, file: CaseFile, id: string): Promise<number | undefined> {
  const step = (await listProcedureSteps(db, file)).find((one) => one.id === id);
  const ids = step ? [id, step.procedureId] : [id];
  const rows = Object.keys(BEGUN).flatMap((table) => ids.map((id) => ({ table, id })));
  const found = await entriesAbout(db, file, Object.values(BEGUN).flat(), rows);
  return ids.map((id) => found.get(id)).find((number) => number !== undefined);
}
