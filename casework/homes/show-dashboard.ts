import { z } from "zod";
import { countCaseload } from "#db/records/count-caseload.ts";
import { listCases } from "#db/records/list-cases.ts";
import { officesOf, type Which } from "#db/records/which-cases.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { type CaseFilter, caseFilter, HELD_FOR, type HeldFor } from "#domain/cases/case-filter.ts";
import { FIGURES, VIEWS } from "#domain/cases/figures.ts";
import { daysOf, PERIODS, type Period, USUAL_PERIOD } from "#domain/cases/periods.ts";
import { riskOf } from "#domain/cases/risk-order.ts";
import { countLists } from "../cases/count-cases.ts";
import { listedCases } from "../cases/listed-case.ts";
import { localDay } from "../cases/local-day.ts";
import { whichFiles } from "../cases/which-files.ts";
import { query } from "../door.ts";
import { namesApart, staffNames } from "../users/staff-names.ts";
import { approachesOf } from "./approaches.ts";
import { changesOf } from "./changes.ts";
import { gapsOf } from "./gaps.ts";
import { keptFigures, MANY } from "./kept-figures.ts";
import { placesHeld } from "./places-held.ts";
import { refusalsOf } from "./refusals.ts";
import { spanOf } from "./spans.ts";
import { weeksOf } from "./weeks.ts";

const HIGHEST = 10;

/** A supervisor's view of their offices, or of one: the figures, who is at highest risk, what is missing, and the pictures. */
export const showDashboard = query({
  name: "dashboard.show",
  input: caseFilter.pick({ office: true }).extend({
    period: z.enum(PERIODS, "form.choose").default(USUAL_PERIOD),
  }),
  async ask({ actor, scope, input: { period, ...input }, reader, now }) {
    const which = whichFiles(actor, input);
    const offices = officesOf(scope, which);
    const { timeZone = "UTC" } = actor.offices.find(({ id }) => offices.includes(id)) ?? {};
    const counted = await keptFigures(
      [period, timeZone, ...offices.toSorted()].join(),
      () => countAll({ db: reader, scope, actor, input, offices, period, timeZone, now }),
      ({ figures }) => figures.open >= MANY,
    );
    return {
      ...counted,
      highest: await highestRisk(reader, scope, actor, which, now),
      caseload: await caseloadOf(reader, scope, which, now),
      countries: actor.offices.filter(({ id }) => offices.includes(id)).map(({ country }) => country),
      offices: actor.offices.map(({ code, name }) => ({ code, name })),
    };
  },
  shows: ({ highest }) =>
    [...new Set(highest.map(({ officeId }) => officeId))].map((officeId) => ({ officeId })),
});

export type Dashboard = Awaited<ReturnType<typeof showDashboard>>;

const HELD = Object.fromEntries(HELD_FOR.map((held) => [held, { held }])) as Record<HeldFor, CaseFilter>;

type Counting = {
  db: Db;
  scope: Scope;
  actor: Actor;
  input: CaseFilter;
  offices: string[];
  period: Period;
  timeZone: string;
  now: Date;
};

/** Everything that is counted and names nobody. */
async function countAll({ db, scope, actor, input, offices, period, timeZone, now }: Counting) {
  const today = localDay(now, timeZone);
  const span = spanOf(daysOf(period, today), timeZone);
  const figures = await countLists(db, scope, actor, { open: VIEWS.open, ...FIGURES }, input, now);
  return {
    figures,
    changes: await changesOf(db, offices, figures, now),
    gaps: await gapsOf(db, offices),
    held: await countLists(db, scope, actor, HELD, input, now),
    weeks: await weeksOf(db, offices, today, timeZone),
    approaches: await approachesOf(db, offices, span),
    refusals: await refusalsOf(db, offices, span, timeZone),
    places: await placesHeld(db, offices),
    period: { name: period, from: span.from, to: span.to },
    asOf: now,
  };
}

async function highestRisk(db: Db, scope: Scope, actor: Actor, which: Which, now: Date) {
  const rows = await listCases(db, scope, which, { sort: "risk", most: HIGHEST }, now);
  const grave = rows.filter(({ standing }) => standing.risk >= riskOf("high"));
  return listedCases(db, actor, grave, now);
}

/** A row for each caseworker, by name, and last one for the files that nobody has. */
async function caseloadOf(db: Db, scope: Scope, which: Which, now: Date) {
  const rows = await countCaseload(db, scope, which, now);
  const carrying = rows.flatMap(({ assigneeId }) => assigneeId ?? []);
  const names = namesApart(await staffNames(db, carrying));
  return rows
    .map((row) => ({ ...row, name: row.assigneeId && (names.get(row.assigneeId) ?? "") }))
    .sort(
      (one, other) =>
        Number(one.name === null) - Number(other.name === null) || compare(one.name, other.name),
    );
}

const compare = (one: string | null, other: string | null) => (one ?? "").localeCompare(other ?? "");
