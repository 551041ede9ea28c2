import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import { listConnectedPersons } from "#db/records/connected-persons.ts";
import { type Detention, listContacts, listDetentions } from "#db/records/detentions.ts";
import { findLastEntry } from "#db/records/entries.ts";
import { findOffice } from "#db/records/organisation.ts";
import { listEarlierPseudonyms } from "#db/records/pseudonyms.ts";
import { findStanding, listClocks } from "#db/records/standings.ts";
import { missingOn } from "#db/records/stood-before.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { heldSince } from "#domain/detentions/follows.ts";
import { notFound } from "#domain/refusals.ts";
import { levelOf } from "#domain/risk/set-by-hand.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { closingOf } from "../approvals/closing-of.ts";
import { inWords } from "../clocks/manual-said.ts";
import { illTreatmentKnown } from "../defence/ill-treatment-known.ts";
import { comingHearings, nextHearing } from "../defence/next-hearing.ts";
import { whoDefends } from "../defence/who-defends.ts";
import { conditionsKnown } from "../detentions/conditions-known.ts";
import { howHeldNow } from "../detentions/how-held-now.ts";
import { endWhen, takenWhen } from "../detentions/taken-when.ts";
import { whoWasLetIn } from "../detentions/who-was-let-in.ts";
import { query } from "../door.ts";
import { householdOf, relatedTo } from "../families/family-of.ts";
import { caseNumber } from "../fields.ts";
import { seesSources } from "../history/history-entry.ts";
import { needsKnown } from "../needs/needs-known.ts";
import { planKnown } from "../plans/plan-known.ts";
import { complaintsKnown } from "../procedures/complaints-known.ts";
import { extraditionsKnown } from "../procedures/extraditions-known.ts";
import { proceduresInOrder } from "../procedures/procedures-in-order.ts";
import { proposalsKnown } from "../procedures/proposals-known.ts";
import { reasonsKnown } from "../risk/reasons-known.ts";
import { riskReviewed } from "../risk/risk-set.ts";
import { openTasksOf } from "../tasks/open-tasks.ts";
import { staffNames } from "../users/staff-names.ts";
import { wantedKnown } from "../wanted/wanted-known.ts";
import { clockOf } from "./case-clocks.ts";
import { whereKnown } from "./where-known.ts";

/** A file as its reader may see it: who, where now, how grave, why, and what ends next. */
export const showCase = query({
  name: "case.show",
  input: z.object({ caseNumber }),
  async ask({ actor, scope, input, reader, now }) {
    const file = await findCase(reader, scope, input.caseNumber);
    const standing = await findStanding(reader, file);
    const office = await findOffice(reader, file.officeId);
    if (!standing || !office) throw notFound();
    const last = await findLastEntry(reader, file.chain);
    const coming = await comingHearings(reader, file, now);
    const known = {
      held: await heldNow(reader, actor, file),
      known: await knownNow(reader, actor, file),
      wanted: await wantedKnown(reader, file),
      procedures: await proceduresInOrder(reader, file),
      extraditions: await extraditionsKnown(reader, file),
      complaints: await complaintsKnown(reader, file),
      countryOfOrigin: file.countryOfOrigin,
    };
    const { id, number, pseudonym, version, stage, ageBand, sex, countryOfAsylum, arrived } = file;
    const { wayIn, riskKnown, route, language } = file;
    return {
      caseId: id,
      caseNumber: number,
      pseudonym,
      earlier: await earlierNames(reader, file),
      version,
      stage,
      office: { id: office.id, name: office.name, code: office.code, timeZone: office.timeZone },
      assignee: await assigneeOf(reader, file),
      ageBand,
      sex,
      countryOfAsylum,
      arrived,
      wayIn,
      riskKnown,
      route: route ?? [],
      language,
      grounds: file.grounds,
      profile: file.profile,
      openedAt: file.openedAt,
      risk: {
        level: RISK_LEVELS[standing.risk - 1] ?? "medium",
        reasons: await reasonsKnown(reader, file, standing.reasons, known),
        /** what it would be if nobody had set it */
        workedOut: levelOf(standing.reasons),
        reviewed: await riskReviewed(reader, file, now),
      },
      whereabouts: standing.whereabouts,
      ...known,
      lastContactAt: standing.lastContactAt,
      counsel: await whoDefends(reader, actor, file),
      hearing: await nextHearing(reader, file, coming),
      coming,
      illTreatment: await illTreatmentKnown(reader, file),
      household: await householdOf(reader, actor, file),
      related: await relatedTo(reader, actor, file),
      connected: await listConnectedPersons(reader, file),
      needs: await needsKnown(reader, file),
      plan: await planKnown(reader, actor, file, now),
      proposals: await proposalsKnown(reader, file),
      missing: await missingOn(reader, file),
      tasks: await openTasksOf(reader, actor, file, now),
      closing: await closingOf(reader, actor, file, now),
      clocks: await inWords(reader, (await listClocks(reader, file)).map(clockOf)),
      /** the number of the newest entry: what a form has seen when it opens */
      seen: last?.chainSeq ?? 0,
      updatedAt: last?.at ?? file.openedAt,
      may: mayDo(actor, file),
      now,
    };
  },
  shows: ({ caseId, office }) => [{ caseId, officeId: office.id }],
});

export type ShownCase = Awaited<ReturnType<typeof showCase>>;

/** What it was called before, and is not now. */
const earlierNames = async (db: Db, file: CaseFile) =>
  (await listEarlierPseudonyms(db, file)).flatMap(({ pseudonym, folded }) =>
    folded === file.pseudonymFolded ? [] : pseudonym,
  );

async function assigneeOf(db: Db, { assigneeId }: CaseFile) {
  if (assigneeId === null) return undefined;
  const name = (await staffNames(db, [assigneeId])).get(assigneeId);
  return { id: assigneeId, name: name?.name ?? "", short: name?.short ?? "" };
}

async function heldNow(db: Db, actor: Actor, file: CaseFile) {
  const detentions = await listDetentions(db, file);
  const open = detentions.findLast(({ endedFrom }) => endedFrom === null);
  if (!open) return undefined;
  const previous = detentions.find(({ id }) => id === open.previousId);
  const { said, moves, ...held } = await howHeldNow(db, open);
  const conditions = await conditionsKnown(db, open);
  return {
    ...held,
    ...sourceOf(actor, said),
    moves: moves.map((move) => asSeen(actor, move)),
    conditions: conditions && asSeen(actor, conditions),
    /** the detention after which they were arrested again */
    previous: previous && (await heldBefore(db, previous)),
    /** since when they have been held, arrested again or not */
    since: takenWhen(heldSince(detentions, open)),
    letIn: whoWasLetIn(await listContacts(db, file), open.id),
  };
}

/** How somebody was held before they were arrested again, and how that ended. */
async function heldBefore(db: Db, detention: Detention) {
  const { id, place, placeText, taken, ended } = await howHeldNow(db, detention);
  return { id, place, placeText, taken, ended, endedWhen: endWhen(detention) };
}

async function knownNow(db: Db, actor: Actor, file: CaseFile) {
  const last = await whereKnown(db, file);
  if (!last) return undefined;
  const { said, ...known } = last;
  return { ...known, place: said === "unreadable" ? undefined : said.place, ...sourceOf(actor, said) };
}

type Source = { toldBy?: string | undefined; reliability?: string | undefined };

/** What is known, and who told it as far as this reader may know. */
const asSeen = <T extends { said: Source | "unreadable" }>(actor: Actor, { said, ...known }: T) => ({
  ...known,
  ...sourceOf(actor, said),
});

/** Who told it, and how far they can be relied on; sealed for auditors. */
function sourceOf(actor: Actor, said: Source | "unreadable") {
  if (said === "unreadable") return { unreadable: true, source: undefined, sourceSealed: false };
  const { toldBy, reliability } = said;
  const known = toldBy !== undefined || reliability !== undefined;
  const shown = seesSources(actor);
  return {
    unreadable: false,
    source: known && shown ? { toldBy, reliability } : undefined,
    sourceSealed: known && !shown,
  };
}

/** Which acts exist for this reader now. */
const mayDo = ({ roles, userId }: Actor, { assigneeId }: CaseFile) => ({
  record: roles.includes("caseworker") || roles.includes("supervisor"),
  assign: roles.includes("supervisor"),
  override: roles.includes("supervisor"),
  supervise: roles.includes("supervisor"),
  take: assigneeId === null && (roles.includes("caseworker") || roles.includes("supervisor")),
  mine: assigneeId === userId,
});
