import { type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import { findHouseholdOf, listHousemates } from "#db/records/families.ts";
import { listSpecificNeeds } from "#db/records/specific-needs.ts";
import type { Db } from "#dialect";
import { leftAlone } from "#domain/needs/left-alone.ts";
import { type NeedNow, needsNow } from "#domain/needs/needs-now.ts";
import { proposeNeeds } from "#domain/needs/propose-needs.ts";
import { type NeedOfStep, needsOfSteps } from "#domain/procedures/proposes.ts";
import { mayStandUnder } from "../procedures/may-be-taken-under.ts";
import { proceduresOf } from "../procedures/procedures-of.ts";

/** What is known of a person's specific needs: what somebody has recorded, and what the record proposes. */
export async function needsKnown(db: Db, file: CaseFile): Promise<NeedNow[]> {
  const detention = (await listDetentions(db, file)).findLast(({ endedFrom }) => endedFrom === null);
  const known = (await listWhereabouts(db, file)).findLast(({ withdrawnAt }) => withdrawnAt === null);
  const alone = await leftAloneSince(db, file);
  const { countryOfOrigin, countryOfAsylum, profile } = file;
  const proposed = proposeNeeds({
    countryOfOrigin,
    countryOfAsylum,
    profile,
    ofSteps: await ofStepsThatStand(db, file),
    ...(detention && { detention }),
    ...(known && { known }),
    ...(alone && { leftAlone: alone }),
  });
  return needsNow(await listSpecificNeeds(db, file), proposed);
}

/** What the steps propose of each request for extradition that is open, removal that is ordered, and criminal case. */
async function ofStepsThatStand(db: Db, file: CaseFile): Promise<NeedOfStep[]> {
  const known = await proceduresOf(db, file, ["extradition", "removal", "criminal"]);
  return known.filter(mayStandUnder).flatMap(({ procedure, steps }) => needsOfSteps(procedure.kind, steps));
}

/** Of a child with whom no adult of the household is any more: since when the last arrest among them is known. */
async function leftAloneSince(db: Db, file: CaseFile): Promise<{ recordedAt: Date } | undefined> {
  if (file.ageBand === "18-59" || file.ageBand === "60+") return undefined;
  const household = await findHouseholdOf(db, file);
  if (!household) return undefined;
  const mates = (await listHousemates(db, household)).map((mate) => ({
    ...mate,
    ageBand: mate.file.ageBand,
    whereabouts: mate.whereabouts ?? "unknown",
  }));
  if (!leftAlone(mates).some((mate) => mate.file.id === file.id)) return undefined;
  const taken = mates.flatMap(({ heldSince }) => heldSince ?? []);
  return { recordedAt: new Date(Math.max(...taken.map(Number))) };
}
