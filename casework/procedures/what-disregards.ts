import type { CaseFile } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import type { MeasuresNow } from "#domain/procedures/measures-now.ts";
import { proposesBreach, takes } from "#domain/procedures/proposes.ts";
import { proceduresOf } from "./procedures-of.ts";

export type Disregard = "surrender_set" | "handed_over" | "removed";

/** What is recorded besides, though measures stand and nobody has said that they were broken: somebody was taken away, or a day is set for it. */
export async function whatDisregards(
  db: Db,
  file: CaseFile,
  { grantedAt, breachedAt }: MeasuresNow,
): Promise<Disregard | undefined> {
  if (!grantedAt || breachedAt) return undefined;
  const known = await proceduresOf(db, file, ["extradition", "removal"]);
  const against = known.flatMap(({ procedure: { kind }, steps }) =>
    steps
      .filter(({ step, happenedTo }) => happenedTo >= grantedAt && proposesBreach(kind, step))
      .map(({ step }) => takes(kind, step)),
  );
  const ended = (await listDetentions(db, file)).filter(({ endedTo }) => endedTo && endedTo >= grantedAt);
  if (against.includes("handed_over") || ended.some(isHandedOver)) return "handed_over";
  if (against.includes("deported") || ended.some(({ ended }) => ended === "deported")) return "removed";
  const set = known.some(
    ({ procedure, steps }) => procedure.kind === "extradition" && extraditionNow(steps).surrender,
  );
  return set ? "surrender_set" : undefined;
}

const isHandedOver = ({ ended }: { ended: string | null }) =>
  ended === "handed_over" || ended === "handed_over_without_procedure";
