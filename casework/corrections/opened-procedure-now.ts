import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { whenRead } from "../cases/happened.ts";
import { openedWith } from "../procedures/opened-with.ts";
import { proceduresOf } from "../procedures/procedures-of.ts";
import { stepSaid } from "../procedures/step-said.ts";
import type { Correctable } from "./prepare-correction.ts";

/** What can be corrected of a request for extradition, or a complaint, and what it says now; nothing of one that was withdrawn. */
export async function openedProcedureNow(
  db: Db,
  file: CaseFile,
  id: string,
): Promise<Correctable | undefined> {
  const all = await proceduresOf(db, file, ["extradition", "interim_measures"]);
  const known = all.find(({ procedure }) => procedure.id === id);
  const first = known && openedWith(known.procedure, known.steps);
  if (!known || !first) return undefined;
  const said = await stepSaid(db, first);
  const { version } = known.procedure;
  return {
    table: "procedures",
    version,
    ...(said !== "unreadable" && { text: said.text, when: whenRead(said.when), outOfOrderWhy: said.why }),
  };
}
