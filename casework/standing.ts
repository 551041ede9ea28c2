import { store } from "#db/connection.ts";
import { isNotSaved } from "#db/not-saved.ts";
import {
  type CaseFile,
  findCaseToDerive,
  listWhereabouts,
  type WhereaboutsRecord,
} from "#db/records/cases.ts";
import { type Contact, type Detention, listContacts, listDetentions } from "#db/records/detentions.ts";
import { type ClockRow, listStandingsDue, putStanding } from "#db/records/standings.ts";
import { NEVER } from "#db/schema/cases.ts";
import type { Db } from "#dialect";
import type { Clock } from "#domain/clocks/clock.ts";
import { assessRisk } from "#domain/risk/assess-risk.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { clocksOf } from "./clocks/clocks-of.ts";
import { log } from "./log.ts";
import { riskFactsOf } from "./risk-facts.ts";

/** Derives how a file stands now, and its clocks, from what is recorded: no version, no entry. */
export async function deriveStanding(db: Db, caseId: string, now: Date, changedAt = now) {
  const file = await findCaseToDerive(db, caseId);
  const detentions = await listDetentions(db, file);
  const contacts = await listContacts(db, file);
  const held = detentions.findLast(({ endedFrom }) => endedFrom === null);
  const clocks = clocksOf(file, detentions, contacts);
  const known = lastKnown(await listWhereabouts(db, file));
  const risk = assessRisk(await riskFactsOf(db, file, { now, held, clocks, known }));
  const next = clocks.find(({ state }) => state === "running");
  await putStanding(
    db,
    {
      caseId,
      officeId: file.officeId,
      open: file.stage !== "closed",
      stage: file.stage,
      assigneeId: file.assigneeId,
      countryOfOrigin: file.countryOfOrigin,
      whereabouts: held ? "detained" : (known?.whereabouts ?? "unknown"),
      risk: RISK_LEVELS.indexOf(risk.level) + 1,
      reasons: risk.reasons.map(({ key, decisive }) => ({ key, decisive })),
      detentionId: held?.id ?? null,
      placeId: held?.placeId ?? null,
      heldSince: held && held.takenPrecision !== "unknown" ? held.takenFrom : null,
      lastContactAt: lastContact(contacts, held)?.atFrom ?? null,
      nextDueAt: next?.dueAt ?? NEVER,
      nextClock: next?.key ?? null,
      changesAt: risk.changesAt ?? NEVER,
      changedAt,
    },
    clocks.map((clock) => rowOf(file, clock)),
  );
}

const lastKnown = (known: WhereaboutsRecord[]) =>
  known.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1);

const lastContact = (contacts: Contact[], held: Detention | undefined) =>
  contacts.filter(({ detentionId, outcome }) => detentionId === held?.id && outcome === "took_place").at(-1);

const rowOf = (file: CaseFile, clock: Clock): ClockRow => ({
  caseId: file.id,
  key: clock.key,
  officeId: file.officeId,
  rule: clock.rule,
  subjectId: clock.subjectId,
  kind: clock.kind,
  running: clock.state === "running",
  startedAt: clock.startedAt,
  dueAt: clock.dueAt,
  stoppedAt: clock.stoppedAt ?? null,
  clock: { ...clock },
});

const AT_ONCE = 200;

/**
 * Derives anew those files whose risk has changed by time alone (a silence alarm that nobody has answered). A full
 * disk keeps nobody from reading: the files are shown as they were derived last.
 */
export async function bringUpToDate(now: Date) {
  try {
    while ((await listStandingsDue(store().reader, now, 1)).length > 0) await deriveDue(now);
  } catch (error) {
    if (!isNotSaved(error)) throw error;
    log.error("What time alone has changed was not derived.", { error });
  }
}

/** Asked again inside: somebody may have changed a file meanwhile, or derived it. */
const deriveDue = (now: Date) =>
  store().transaction(async (db) => {
    for (const { caseId, changedAt } of await listStandingsDue(db, now, AT_ONCE))
      await deriveStanding(db, caseId, now, changedAt);
  });
