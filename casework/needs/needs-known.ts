import { type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import { listSpecificNeeds } from "#db/records/specific-needs.ts";
import type { Db } from "#dialect";
import { type NeedNow, needsNow } from "#domain/needs/needs-now.ts";
import { proposeNeeds } from "#domain/needs/propose-needs.ts";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import { removalNow } from "#domain/procedures/removal-now.ts";
import { extraditionsOf } from "../procedures/extraditions-known.ts";
import { proceduresOf } from "../procedures/procedures-of.ts";

/** What is known of a person's specific needs: what somebody has recorded, and what the record proposes. */
export async function needsKnown(db: Db, file: CaseFile): Promise<NeedNow[]> {
  const detention = (await listDetentions(db, file)).findLast(({ endedFrom }) => endedFrom === null);
  const known = (await listWhereabouts(db, file)).findLast(({ withdrawnAt }) => withdrawnAt === null);
  const extradition = (await extraditionsOf(db, file)).findLast(({ steps }) => extraditionNow(steps).open);
  const removal = (await proceduresOf(db, file, ["removal"])).findLast(
    ({ steps }) => removalNow(steps).orderedAt,
  );
  const { countryOfAsylum, profile } = file;
  const proposed = proposeNeeds({
    countryOfAsylum,
    profile,
    ...(detention && { detention }),
    ...(known && { known }),
    ...(extradition && { extradition: extradition.request }),
    ...(removal && { removal: removal.procedure }),
  });
  return needsNow(await listSpecificNeeds(db, file), proposed);
}
