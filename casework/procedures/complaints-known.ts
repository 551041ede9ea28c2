import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { measuresNow } from "#domain/procedures/measures-now.ts";
import { toldInOrder } from "#domain/procedures/told-in-order.ts";
import { entriesAbout } from "../history/entries-about.ts";
import { complaintSaid } from "./complaint-said.ts";
import { openedWith } from "./opened-with.ts";
import { proceduresOf } from "./procedures-of.ts";
import { stepTold } from "./step-told.ts";
import { whatDisregards } from "./what-disregards.ts";

/** The complaints for a person with which measures are asked for, the newest first: to whom, against which state, and how they stand. */
export async function complaintsKnown(db: Db, file: CaseFile) {
  const complaints = await proceduresOf(db, file, ["interim_measures"]);
  if (complaints.length === 0) return [];
  const entries = await entriesAbout(
    db,
    file,
    ["interim_measure.recorded", "interim_measure_step.recorded"],
    complaints.flatMap(({ procedure, steps }) => [
      { table: "procedures", id: procedure.id },
      ...steps.map(({ id }) => ({ table: "procedure_steps", id })),
    ]),
  );
  const known = complaints.map(async ({ procedure, steps }) => {
    const said = await complaintSaid(db, procedure);
    const first = openedWith(procedure, steps);
    const told = steps.map(async (step) => ({
      ...(await stepTold(db, step)),
      entry: entries.get(step === first ? procedure.id : step.id),
    }));
    const measures = measuresNow(steps);
    return {
      id: procedure.id,
      body: procedure.body,
      against: said === "unreadable" ? undefined : said.against,
      steps: toldInOrder("interim_measures", await Promise.all(told)),
      ...measures,
      /** what the authorities do, or have done, though the measures stand */
      disregarded: await whatDisregards(db, file, measures),
    };
  });
  return (await Promise.all(known)).reverse();
}
