import { amendWhereabouts, type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import type { Detention } from "#db/records/detentions.ts";
import type { DetentionEnd } from "#domain/vocabulary/detention-ends.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import type { When } from "#domain/when/when.ts";
import { whenRecorded } from "../cases/happened.ts";
import type { Transaction } from "../door.ts";
import { UNREADABLE } from "../vault.ts";

/** What the end of a detention says about where the person is now. */
export const AFTERWARDS: Record<Exclude<DetentionEnd, "transferred" | "re_arrested">, Whereabouts> = {
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
      whereabouts === AFTERWARDS[detention.ended as RecordedEnd] &&
      sinceFrom.getTime() === detention.endedFrom?.getTime() &&
      sinceTo.getTime() === detention.endedTo?.getTime(),
  );
  if (!said) return;
  const { id, chain, version } = said;
  const bound = { table: "whereabouts", id, chain, version };
  const words = await tx.open<Record<string, unknown>>(bound, "whereabouts", said.sealed);
  if (words === UNREADABLE) throw new Error("A whereabouts record does not open.");
  const right = { ...words, ...(end?.when && { when: whenRecorded(end.when) }) };
  await amendWhereabouts(
    tx,
    { id, version },
    {
      ...(end
        ? { whereabouts: AFTERWARDS[end.ended], sinceFrom: end.endedFrom, sinceTo: end.endedTo }
        : { withdrawnAt: now }),
      sealed: await tx.seal({ ...bound, version: version + 1 }, "whereabouts", right),
    },
  );
}
