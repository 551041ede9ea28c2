import type { Db } from "#dialect";
import { store } from "#db/connection.ts";
import { findCaseToDerive, listWhereabouts, type WhereaboutsRecord } from "#db/records/cases.ts";
import { type Contact, type Detention, listContacts, listDetentions } from "#db/records/detentions.ts";
import { listStandingsDue, putStanding } from "#db/records/standings.ts";
import { NEVER } from "#db/schema/cases.ts";

/** Derives how a file stands now, and its clocks, from what is recorded: no version, no entry. */
export async function deriveStanding(db: Db, caseId: string, now: Date) {
  const file = await findCaseToDerive(db, caseId);
  const detentions = await listDetentions(db, file);
  const contacts = await listContacts(db, file);
  const known = await listWhereabouts(db, file);
  const held = detentions.findLast(({ endedFrom }) => endedFrom === null);
  await putStanding(
    db,
    {
      caseId,
      officeId: file.officeId,
      open: file.stage !== "closed",
      stage: file.stage,
      assigneeId: file.assigneeId,
      countryOfOrigin: file.countryOfOrigin,
      whereabouts: held ? "detained" : (lastKnown(known)?.whereabouts ?? "unknown"),
      risk: held ? 3 : 2,
      reasons: [],
      detentionId: held?.id ?? null,
      placeId: held?.placeId ?? null,
      heldSince: held?.takenFrom ?? null,
      lastContactAt: lastContact(contacts, held)?.atFrom ?? null,
      nextDueAt: NEVER,
      nextClock: null,
      changesAt: NEVER,
      changedAt: now,
    },
    [],
  );
}

const lastKnown = (known: WhereaboutsRecord[]) => known.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1);

const lastContact = (contacts: Contact[], held: Detention | undefined) =>
  contacts.filter(({ detentionId, outcome }) => detentionId === held?.id && outcome === "took_place").at(-1);

const AT_ONCE = 200;

/** Derives anew those files whose risk has changed by time alone (a silence alarm nobody has answered). */
export async function bringUpToDate(now: Date) {
  for (;;) {
    const due = await listStandingsDue(store().reader, now, AT_ONCE);
    if (due.length === 0) return;
    await store().transaction(async (db) => {
      for (const { caseId } of due) await deriveStanding(db, caseId, now);
    });
  }
}
