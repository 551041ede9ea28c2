import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { toldInOrder } from "#domain/procedures/told-in-order.ts";
import { entriesAbout } from "../history/entries-about.ts";
import { criminalSaid } from "./criminal-said.ts";
import { proceduresOf } from "./procedures-of.ts";
import { stepTold } from "./step-told.ts";

/** The criminal cases against a person, the newest first: in which country, and each step with the entry that tells of it. */
export async function criminalCasesKnown(db: Db, file: CaseFile) {
  const cases = await proceduresOf(db, file, ["criminal"]);
  if (cases.length === 0) return [];
  const steps = cases.flatMap((one) => one.steps).map(({ id }) => ({ table: "procedure_steps", id }));
  const entries = await entriesAbout(db, file, ["criminal_step.recorded"], steps);
  const known = cases.map(async ({ procedure, steps }) => {
    const said = await criminalSaid(db, procedure);
    const told = steps.map(async (step) => ({ ...(await stepTold(db, step)), entry: entries.get(step.id) }));
    return {
      id: procedure.id,
      country: said === "unreadable" ? undefined : said.country,
      steps: toldInOrder("criminal", await Promise.all(told)),
    };
  });
  return (await Promise.all(known)).reverse();
}
