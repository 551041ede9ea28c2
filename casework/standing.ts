import { store } from "#db/connection.ts";
import { isNotSaved } from "#db/not-saved.ts";
import {
  type CaseFile,
  findCaseToDerive,
  listWhereabouts,
  type WhereaboutsRecord,
} from "#db/records/cases.ts";
import { listMovesOf } from "#db/records/custody.ts";
import { listIllTreatments } from "#db/records/defence.ts";
import { type Contact, type Detention, listContacts, listDetentions } from "#db/records/detentions.ts";
import { findOffice } from "#db/records/organisation.ts";
import { putProcedureStands } from "#db/records/procedure-stands.ts";
import { findRiskReview } from "#db/records/risk-reviews.ts";
import { listSpecificNeeds } from "#db/records/specific-needs.ts";
import { type ClockRow, countStandingsDue, listStandingsDue, putStanding } from "#db/records/standings.ts";
import { findStoodBefore, putGaps, putSpell, type StoodBefore } from "#db/records/stood-before.ts";
import { listWantedNotices } from "#db/records/wanted-notices.ts";
import { ANEW, NEVER } from "#db/schema/cases.ts";
import type { Db } from "#dialect";
import { gapsOf } from "#domain/cases/gaps-of.ts";
import { numberOf } from "#domain/cases/situations.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { beyondFrom, isLapsed } from "#domain/clocks/held-beyond.ts";
import { warnsAt } from "#domain/clocks/level.ts";
import { nextLimit } from "#domain/clocks/next-limit.ts";
import { heldSince } from "#domain/detentions/follows.ts";
import { assessRisk, type RiskAssessment } from "#domain/risk/assess-risk.ts";
import { asSet } from "#domain/risk/set-by-hand.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { byPeople } from "./clocks/by-people.ts";
import { clocksOf } from "./clocks/clocks-of.ts";
import { requestedBy } from "./clocks/requested-by.ts";
import { spokenToUnseen } from "./clocks/spoken-to.ts";
import { withReview } from "./clocks/with-review.ts";
import { completenessOf } from "./completeness.ts";
import { deriver } from "./deriver.ts";
import { whereNow } from "./detentions/where-now.ts";
import { log } from "./log.ts";
import { papersOf, withCertificates } from "./papers-of.ts";
import { dangerOf } from "./procedures/danger-of.ts";
import { extraditionsOf } from "./procedures/extraditions-known.ts";
import { openExtraditions, wantedBeforeRequest } from "./procedures/open-extraditions.ts";
import { protectionOf } from "./procedures/protection-of.ts";
import { standsOf } from "./procedures/stands-of.ts";
import { setLevelOf } from "./risk/risk-set.ts";
import { needsFacts, protectionFacts, riskFactsOf } from "./risk-facts.ts";
import { openNotices } from "./wanted/wanted-known.ts";

/** What time alone has changed: the file is as old as it was, and stands otherwise since that moment. */
type ByTime = { changedAt: Date; changesAt: Date };

/** Derives how a file stands now, its clocks and what it lacks, from what is recorded: no version, no entry. */
export async function deriveStanding(db: Db, caseId: string, now: Date, byTime?: ByTime) {
  const file = await findCaseToDerive(db, caseId);
  const detentions = await listDetentions(db, file);
  const contacts = await listContacts(db, file);
  const held = detentions.findLast(({ endedFrom }) => endedFrom === null);
  const since = held && heldSince(detentions, held);
  const moves = detentions.length > 0 ? await listMovesOf(db, file) : [];
  const requests = await extraditionsOf(db, file);
  const whereabouts = await listWhereabouts(db, file);
  const known = lastKnown(whereabouts);
  const office = await findOffice(db, file.officeId);
  const timeZone = office?.timeZone ?? "UTC";
  const { protection, refusalServedAt, steps, attempts } = await protectionOf(db, file, timeZone);
  const notices = await listWantedNotices(db, file);
  const illTreatments = await listIllTreatments(db, file);
  const spokenTo = await spokenToUnseen(db, file, whereabouts);
  const inVault = await papersOf(db, file, timeZone);
  const recorded = {
    papers: inVault,
    ...{ detentions, contacts, moves, requests, notices },
    ...{ steps, attempts, whereabouts, illTreatments, spokenTo },
  };
  const people = await byPeople(db, file);
  const computed = await clocksOf(file, office, recorded, people);
  const papers = withCertificates(inVault, protection, timeZone);
  const extraditions = openExtraditions(requests);
  const where = held && (await whereNow(db, held));
  const assessed = assessRisk({
    ...riskFactsOf(file, {
      now,
      held,
      by: held && requestedBy(held, { requests, notices }),
      where,
      clocks: computed,
      known,
      papers,
      extraditions,
    }),
    ...protectionFacts(protection, refusalServedAt),
    ...(await dangerOf(db, file)),
    ...needsFacts(await listSpecificNeeds(db, file)),
    wanted: [...openNotices(notices), ...wantedBeforeRequest(requests)],
  });
  const before = await findStoodBefore(db, file);
  const review = await findRiskReview(db, file);
  const risk = asSet(assessed, setLevelOf(review), now);
  const looked = {
    level: risk.level,
    at: review?.recordedAt,
    since: levelSince(before, risk, sinceWhen(byTime, now)),
  };
  const clocks = withReview(computed, file, office, people, looked);
  const { next, changesAt: limitChangesAt } = nextLimit(clocks, now);
  const contact = lastContact(contacts, held);
  const open = file.stage !== "closed" || held !== undefined;
  const complete = gapsOf(
    await completenessOf(db, file, {
      ...{ now, timeZone, open, held, where, moves, requests, steps, attempts, protection, clocks, spokenTo },
      lastContact: contact,
      whereabouts: known,
      papers: papers.known,
      counsel: before.counsel,
    }),
  );
  const silence = clocks.find(({ rule, state }) => state === "running" && SILENCES.includes(rule));
  const stands = {
    officeId: file.officeId,
    // Somebody was taken whose file was closed: until it is reopened, or they are released, it is worked with all the same.
    open,
    risk: RISK_LEVELS.indexOf(risk.level) + 1,
    detained: held !== undefined,
    assigned: file.assigneeId !== null,
  };
  const { officeId } = stands;
  await putStanding(
    db,
    {
      caseId,
      officeId,
      open,
      stage: file.stage,
      assigneeId: file.assigneeId,
      countryOfOrigin: file.countryOfOrigin,
      whereabouts: held ? "detained" : (known?.whereabouts ?? "unknown"),
      risk: stands.risk,
      reasons: risk.reasons.map(({ key, decisive }) => ({ key, decisive })),
      detentionId: held?.id ?? null,
      placeId: where?.placeId ?? null,
      lastContactAt: contactCounted(silence) ?? contact?.atFrom ?? null,
      heldSince: since && since.takenPrecision !== "unknown" ? since.takenFrom : null,
      unhcrStatus: protection.unhcr.status,
      unhcrUntil: protection.unhcr.proof?.endsOn ?? null,
      stateStatus: protection.state.status,
      stateUntil: protection.state.proof?.endsOn ?? null,
      nextDueAt: next?.dueAt ?? NEVER,
      nextClock: next?.key ?? null,
      silenceClock: silence?.key ?? null,
      situations: numberOf(complete.situations),
      changesAt: earlier(earlier(risk.changesAt, limitChangesAt), beyondFrom(clocks, now)) ?? NEVER,
      changedAt: byTime?.changedAt ?? now,
    },
    clocks.map((clock) => rowOf(file, clock)),
    now,
  );
  await putSpell(db, file, before, stands, sinceWhen(byTime, now));
  await putGaps(db, file, before, complete.missing);
  await putProcedureStands(db, file, standsOf(steps, requests, timeZone));
}

const earlier = (one: Date | undefined, other: Date | undefined) =>
  one && other ? (one < other ? one : other) : (one ?? other);

const levelSince = ({ spell }: StoodBefore, { level }: RiskAssessment, now: Date) =>
  spell && spell.risk === RISK_LEVELS.indexOf(level) + 1 ? spell.since : now;

/** How a file stood before it was derived like this nobody knows: nothing is told of that time. */
const sinceWhen = (byTime: ByTime | undefined, now: Date) =>
  byTime && byTime.changesAt > ANEW ? byTime.changesAt : now;

const lastKnown = (known: WhereaboutsRecord[]) =>
  known.filter(({ withdrawnAt }) => withdrawnAt === null).at(-1);

const lastContact = (contacts: Contact[], held: Detention | undefined) =>
  contacts.filter(({ detentionId, outcome }) => detentionId === held?.id && outcome === "took_place").at(-1);

const SILENCES: readonly string[] = ["team.silence.detained", "team.silence.hiding"];

/** The last contact from which the alarm counts the silence, of those who are held and of those who hide. */
const contactCounted = (silence: Clock | undefined) =>
  silence?.basis === "contact" ? silence.startedAt : undefined;

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
  tellsAt: warnsAt(clock).soonAt,
  nowAt: warnsAt(clock).nowAt,
  beyond: clock.heldBeyond && clock.state === "running" && !isLapsed(clock),
  clock: { ...clock },
});

const AT_ONCE = 200;

/**
 * Derives anew those files whose risk has changed by time alone (a silence alarm that nobody has answered). After an
 * upgrade, or when a rule was switched, it is all of them: if they are many, the server does it beside the work, and
 * until then they are shown as they were derived last. So they are on a full disk, which keeps nobody from reading.
 */
export async function bringUpToDate(now: Date) {
  const beside = deriver();
  try {
    for (;;) {
      const due = await listStandingsDue(store().reader, now, 1);
      if (due.length === 0) return;
      const isAnew = due.every(({ changesAt }) => changesAt <= ANEW);
      if (isAnew && beside && (await countStandingsDue(store().reader, now, AT_ONCE + 1)) > AT_ONCE)
        return beside.wake();
      await deriveDue(now, AT_ONCE);
    }
  } catch (error) {
    if (!isNotSaved(error)) throw error;
    log.error("What time alone has changed was not derived.", { error });
  }
}

/**
 * Derives at most so many of the files that wait for it; answers how many there were. Asked inside the transaction:
 * somebody may have changed a file meanwhile, or derived it.
 */
export const deriveDue = (now: Date, most: number): Promise<number> =>
  store().transaction(async (db) => {
    const due = await listStandingsDue(db, now, most);
    for (const { caseId, changedAt, changesAt } of due)
      await deriveStanding(db, caseId, now, { changedAt, changesAt });
    return due.length;
  });
