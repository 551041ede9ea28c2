import { amendWhereabouts, type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import type { Detention } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import type { DetentionEnd } from "#domain/vocabulary/detention-ends.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import type { When } from "#domain/when/when.ts";
import { whenRecorded } from "../cases/happened.ts";
import type { Transaction } from "../door.ts";
import { extraditionsOf } from "../procedures/extraditions-known.ts";
import { UNREADABLE } from "../vault.ts";

/** What the end of a detention says about where the person is now; handed over, to their own country as long as no other has asked. */
const AFTERWARDS: Record<Exclude<DetentionEnd, "transferred" | "re_arrested">, Whereabouts> = {
  released: "at_liberty",
  released_to_unhcr: "at_liberty",
  handed_over: "in_country_of_origin",
  handed_over_without_procedure: "in_country_of_origin",
  deported: "moved_unknown",
  escaped: "unknown",
  died: "died",
  unknown: "unknown",
};
export type RecordedEnd = keyof typeof AFTERWARDS;

export type Afterwards = { whereabouts: Whereabouts; place?: string };

/** Where somebody is after an end. Handed over, with the state that asked for them: another than the one they fled may pass them on. */
export async function whereAfter(db: Db, file: CaseFile, ended: RecordedEnd): Promise<Afterwards> {
  return ended === "handed_over"
    ? handedOverTo(file, await whoAsks(db, file))
    : { whereabouts: AFTERWARDS[ended] };
}

/** Which of two states is not known counts as the one they fled. */
export function handedOverTo({ countryOfOrigin }: CaseFile, state: string | null): Afterwards {
  if (state === null || countryOfOrigin === null || state === countryOfOrigin)
    return { whereabouts: AFTERWARDS.handed_over };
  return { whereabouts: "moved_unknown", place: countryName(state, "en") };
}

/** Under the request that is open; else under the one by which they were handed over. */
async function whoAsks(db: Db, file: CaseFile): Promise<string | null> {
  const requests = await extraditionsOf(db, file);
  const meant =
    requests.findLast(({ steps }) => extraditionNow(steps).open) ??
    requests.findLast(({ steps }) => steps.at(-1)?.step === "handed_over");
  return meant?.request.requestingState ?? null;
}

type End = { ended: RecordedEnd; endedFrom: Date; endedTo: Date; when: When | undefined };

/** The record of where the person is that an end made is corrected with it; without an end it is withdrawn. */
export async function correctAfterwards(
  tx: Transaction,
  file: CaseFile,
  detention: Detention,
  end: End | undefined,
  now: Date,
) {
  const said = (await listWhereabouts(tx.db, file)).find(
    ({ withdrawnAt, whereabouts, sinceFrom, sinceTo }) =>
      withdrawnAt === null &&
      saysAfter(detention.ended as RecordedEnd).includes(whereabouts) &&
      sinceFrom.getTime() === detention.endedFrom?.getTime() &&
      sinceTo.getTime() === detention.endedTo?.getTime(),
  );
  if (!said) return;
  const { id, chain, version } = said;
  const bound = { table: "whereabouts", id, chain, version };
  const words = await tx.open<Record<string, unknown>>(bound, "whereabouts", said.sealed);
  if (words === UNREADABLE) throw new Error("A whereabouts record does not open.");
  const after = end && (await whereAfter(tx.db, file, end.ended));
  const right = {
    ...words,
    ...(end?.when && { when: whenRecorded(end.when) }),
    ...(after && { place: after.place }),
  };
  await amendWhereabouts(
    tx,
    { id, version },
    {
      ...(end && after
        ? { whereabouts: after.whereabouts, sinceFrom: end.endedFrom, sinceTo: end.endedTo }
        : { withdrawnAt: now }),
      sealed: await tx.seal({ ...bound, version: version + 1 }, "whereabouts", right),
    },
  );
}

const saysAfter = (ended: RecordedEnd): Whereabouts[] =>
  ended === "handed_over" ? [AFTERWARDS[ended], "moved_unknown"] : [AFTERWARDS[ended]];
