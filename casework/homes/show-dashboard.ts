import { countCaseload } from "#db/records/count-caseload.ts";
import { listCases } from "#db/records/list-cases.ts";
import type { Which } from "#db/records/which-cases.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { type CaseFilter, caseFilter, HELD_FOR, type HeldFor } from "#domain/cases/case-filter.ts";
import { FIGURES, VIEWS } from "#domain/cases/figures.ts";
import { riskOf } from "#domain/cases/risk-order.ts";
import { countLists } from "../cases/count-cases.ts";
import { listedCases } from "../cases/listed-case.ts";
import { whichFiles } from "../cases/which-files.ts";
import { query } from "../door.ts";
import { staffNames } from "../users/staff-names.ts";

const HIGHEST = 10;

/** A supervisor's view of their offices, or of one: the figures, who is at highest risk, how long people are held, who carries how much. */
export const showDashboard = query({
  name: "dashboard.show",
  input: caseFilter.pick({ office: true }),
  async ask({ actor, scope, input, reader, now }) {
    const which = whichFiles(actor, input);
    return {
      figures: await countLists(reader, scope, actor, { open: VIEWS.open, ...FIGURES }, input, now),
      held: await countLists(reader, scope, actor, HELD, input, now),
      highest: await highestRisk(reader, scope, actor, which, now),
      caseload: await caseloadOf(reader, scope, which, now),
      offices: actor.offices.map(({ code, name }) => ({ code, name })),
      asOf: now,
    };
  },
  shows: ({ highest }) =>
    [...new Set(highest.map(({ officeId }) => officeId))].map((officeId) => ({ officeId })),
});

export type Dashboard = Awaited<ReturnType<typeof showDashboard>>;

const HELD = Object.fromEntries(HELD_FOR.map((held) => [held, { held }])) as Record<HeldFor, CaseFilter>;

async function highestRisk(db: Db, scope: Scope, actor: Actor, which: Which, now: Date) {
  const rows = await listCases(db, scope, which, { sort: "risk", most: HIGHEST }, now);
  const grave = rows.filter(({ standing }) => standing.risk >= riskOf("high"));
  return listedCases(db, actor, grave, now);
}

/** A row for each caseworker, by name, and last one for the files that nobody has. */
async function caseloadOf(db: Db, scope: Scope, which: Which, now: Date) {
  const rows = await countCaseload(db, scope, which, now);
  const names = await staffNames(
    db,
    rows.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  return rows
    .map((row) => ({ ...row, name: row.assigneeId && (names.get(row.assigneeId)?.short ?? "") }))
    .sort(
      (one, other) =>
        Number(one.name === null) - Number(other.name === null) || compare(one.name, other.name),
    );
}

const compare = (one: string | null, other: string | null) => (one ?? "").localeCompare(other ?? "");
