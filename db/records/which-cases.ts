import { and, eq, exists, gt, gte, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { type Db, likeFolded, unsought } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { CaseFilter, HeldFor, ProcedureAsked, StatusAsked } from "#domain/cases/case-filter.ts";
import { riskOf } from "#domain/cases/risk-order.ts";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";
import { situationOf } from "#domain/vocabulary/gaps.ts";
import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { specificNeeds } from "../schema/care.ts";
import { cases, gaps, procedureStands, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { begunWith } from "./pseudonyms.ts";
import { happenedIn, type WhatHappened } from "./what-happened.ts";

/** Which files: a filter whose words have become ids and instants. */
export type Which = Pick<
  CaseFilter,
  | "risk"
  | "whereabouts"
  | "due"
  | "held"
  | "stage"
  | "status"
  | "procedure"
  | "origin"
  | "need"
  | "gap"
  | "closed"
> & {
  officeId?: string;
  /** null: nobody's */
  assigneeId?: string | null;
  /** null: not known, or on no list of places */
  placeId?: string | null;
  happened?: WhatHappened;
  changedSince?: Date;
  /** exactly these, by file number */
  numbers?: string[];
  called?: Called;
};

/** The beginning of a pseudonym or of a word of it, folded; or a file number, its beginning or its end. */
export type Called = { pseudonym: string } | { number: string } | { numberEnd: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The one definition of which files are meant: figures count by it, lists list by it. */
export function whichCases(db: Db, scope: Scope, which: Which, now: Date): SQL | undefined {
  const offices = officesOf(scope, which);
  const ofClosed = which.gap !== undefined && situationOf(which.gap) === "closed";
  const anyStage =
    which.closed === "too" || which.stage === "closed" || which.happened !== undefined || ofClosed;
  return and(
    // Few files go by a name, or are named by their numbers: they are sought, and not looked for among all of an office.
    which.called || which.numbers
      ? inArray(unsought(standings.officeId), offices)
      : inArray(standings.officeId, offices),
    anyStage ? undefined : eq(standings.open, true),
    which.risk && eq(standings.risk, riskOf(which.risk)),
    which.whereabouts && eq(standings.whereabouts, which.whereabouts),
    which.assigneeId === undefined ? undefined : assignedTo(which.assigneeId),
    which.due && inArray(standings.caseId, due(db, offices, which.due, now)),
    which.held && heldFor(which.held, now),
    which.stage && eq(standings.stage, which.stage),
    which.status && standsAs(which.status),
    which.procedure && standingAt(db, offices, which.procedure),
    which.origin === undefined ? undefined : eq(standings.countryOfOrigin, which.origin),
    which.need && exists(confirmed(db, which.need)),
    which.gap && inArray(standings.caseId, lacking(db, offices, which.gap)),
    which.placeId === undefined ? undefined : heldAt(which.placeId),
    which.happened && happenedIn(db, offices, which.happened),
    which.changedSince && gte(standings.changedAt, which.changedSince),
    which.called && inArray(standings.caseId, called(db, offices, which.called)),
    which.numbers && inArray(standings.caseId, numbered(db, offices, which.numbers)),
  );
}

/** Of a file that was derived before statuses were, nothing is known: that is none. */
function standsAs(asked: StatusAsked): SQL | undefined {
  const [by, status] = asked.split(".") as ["unhcr" | "state", string];
  const column = by === "unhcr" ? standings.unhcrStatus : standings.stateStatus;
  const is = sql`${column} = ${status}`;
  return status === "none" ? or(is, isNull(column)) : is;
}

/** A step is that of few files, which its index finds; of a procedure at any step are many, of whom each is asked. */
function standingAt(db: Db, offices: string[], asked: ProcedureAsked): SQL {
  const [kind, step] = asked.split(".") as [Procedure, string | undefined];
  const stands = db.select({ id: procedureStands.caseId }).from(procedureStands);
  const isKind = eq(procedureStands.kind, kind);
  if (step === undefined)
    return exists(stands.where(and(eq(procedureStands.caseId, standings.caseId), isKind)));
  const atStep = and(inArray(procedureStands.officeId, offices), isKind, eq(procedureStands.step, step));
  return inArray(standings.caseId, stands.where(atStep));
}

/** A row of the file's own index, asked of each file that everything else has left. */
const confirmed = (db: Db, need: NonNullable<CaseFilter["need"]>) =>
  db
    .select({ one: sql`1` })
    .from(specificNeeds)
    .where(
      and(
        eq(specificNeeds.caseId, standings.caseId),
        eq(specificNeeds.need, need),
        eq(specificNeeds.state, "confirmed"),
      ),
    );

/** Those of the files in which something that we owe has passed. */
export const overdueCases = (db: Db, scope: Scope, which: Which, now: Date) =>
  due(db, officesOf(scope, which), "overdue", now);

/** The offices that are asked about: never one outside the scope. */
export const officesOf = (scope: Scope, { officeId }: Which): string[] =>
  scope.offices.filter((id) => officeId === undefined || id === officeId);

const assignedTo = (id: string | null) =>
  id === null ? isNull(standings.assigneeId) : eq(standings.assigneeId, id);

const heldAt = (id: string | null) =>
  and(
    eq(standings.whereabouts, "detained"),
    id === null ? isNull(standings.placeId) : eq(standings.placeId, id),
  );

const lacking = (db: Db, offices: string[], gap: NonNullable<CaseFilter["gap"]>) =>
  db
    .select({ id: gaps.caseId })
    .from(gaps)
    .where(and(inArray(gaps.officeId, offices), eq(gaps.gap, gap)));

/** At the moment itself a limit is over: between the two there is no gap. */
function due(db: Db, offices: string[], due: NonNullable<Which["due"]>, now: Date) {
  const when =
    due === "overdue"
      ? [eq(clocks.kind, "our_deadline"), lte(clocks.dueAt, now)]
      : // Every kind is named, so that the index can seek.
        [
          inArray(clocks.kind, [...CLOCK_KINDS]),
          gt(clocks.dueAt, now),
          lte(clocks.dueAt, later(now, 72 * HOUR)),
        ];
  return db
    .select({ id: clocks.caseId })
    .from(clocks)
    .where(and(inArray(clocks.officeId, offices), eq(clocks.running, true), ...when));
}

const HELD: Record<Exclude<HeldFor, "not_known">, [atLeast: number, under: number | undefined]> = {
  under_24h: [0, DAY],
  "24_48h": [DAY, 2 * DAY],
  "48_72h": [2 * DAY, 3 * DAY],
  "3_10_days": [3 * DAY, 10 * DAY],
  "10_40_days": [10 * DAY, 40 * DAY],
  over_40_days: [40 * DAY, undefined],
};

function heldFor(held: HeldFor, now: Date) {
  if (held === "not_known") return and(eq(standings.whereabouts, "detained"), isNull(standings.heldSince));
  const [atLeast, under] = HELD[held];
  return and(
    eq(standings.whereabouts, "detained"),
    isNotNull(standings.heldSince),
    atLeast === 0 ? undefined : lte(standings.heldSince, later(now, -atLeast)),
    under === undefined ? undefined : gt(standings.heldSince, later(now, -under)),
  );
}

const called = (db: Db, offices: string[], which: Called) =>
  "pseudonym" in which
    ? begunWith(db, offices, which.pseudonym)
    : db
        .select({ id: cases.id })
        .from(cases)
        .where(and(inArray(cases.officeId, offices), likeFolded(cases.number, patternOf(which))));

/** Files by their numbers, as far as they are of these offices. */
export const numbered = (db: Db, offices: string[], numbers: string[]) =>
  db
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.officeId, offices), inArray(cases.number, numbers)));

const patternOf = (called: Exclude<Called, { pseudonym: string }>) =>
  "number" in called ? `${literally(called.number)}%` : `%-${literally(called.numberEnd)}`;

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");
const later = (now: Date, ms: number) => new Date(now.getTime() + ms);
