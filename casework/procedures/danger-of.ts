import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { measuresNow } from "#domain/procedures/measures-now.ts";
import { removalNow } from "#domain/procedures/removal-now.ts";
import type { RiskFacts } from "#domain/risk/facts.ts";
import { proceduresOf } from "./procedures-of.ts";

/** What a removal and broken measures say of a person's risk: since when, the earliest of each. */
export async function dangerOf(db: Db, file: CaseFile): Promise<Partial<RiskFacts>> {
  const known = await proceduresOf(db, file, ["removal", "interim_measures"]);
  const stepsOf = (kind: string) =>
    known.filter(({ procedure }) => procedure.kind === kind).map(({ steps }) => steps);
  const removalOrderedAt = earliest(stepsOf("removal").map((steps) => removalNow(steps).orderedAt));
  const measuresBreachedAt = earliest(
    stepsOf("interim_measures").map((steps) => measuresNow(steps).breachedAt),
  );
  return {
    ...(removalOrderedAt && { removalOrderedAt }),
    ...(measuresBreachedAt && { measuresBreachedAt }),
  };
}

const earliest = (dates: (Date | undefined)[]) =>
  dates
    .filter((date) => date !== undefined)
    .sort((one, other) => one.getTime() - other.getTime())
    .at(0);
