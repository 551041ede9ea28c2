import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gaps, NEVER, standingSpells, standings } from "#db/schema/cases.ts";
import { clocks } from "#db/schema/clocks.ts";
import { numberOf } from "#domain/cases/situations.ts";
import { listCases } from "../cases/list-cases.ts";
import { showCompleteness } from "../reports/show-completeness.ts";
import { makeInstallation } from "../testing.ts";
import { AT, NOW } from "../testing-files.ts";
import { showDashboard } from "./show-dashboard.ts";

const DAY_MS = 24 * 3_600_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const [FILES, OVERDUE, WITHOUT_COUNSEL] = [10_030, 10_020, 10_010];

let made: Awaited<ReturnType<typeof makeInstallation>>;
/** Ten thousand and some files, all of people who have been held for three weeks; most are overdue since then, and without counsel. */
before(async () => {
  made = await makeInstallation();
  const officeId = made.offices.almaty.id;
  const ids = Array.from({ length: FILES }, (_, at) => `file-${String(at).padStart(5, "0")}`);
  for (let at = 0; at < FILES; at += 1_000)
    await made.store.transaction(async (db) => {
      const some = ids.slice(at, at + 1_000);
      await db.insert(standings).values(
        some.map((caseId) => ({
          ...{ caseId, officeId, open: true, stage: "active" as const, whereabouts: "detained" as const },
          ...{ risk: 3, reasons: [], heldSince: ago(21), nextDueAt: ago(20) },
          ...{ changesAt: NEVER, changedAt: ago(21), situations: numberOf(["open", "held"]) },
        })),
      );
      const stands = { officeId, open: true, risk: 3, detained: true, assigned: false };
      await db
        .insert(standingSpells)
        .values(some.map((caseId) => ({ caseId, since: ago(21), until: NEVER, ...stands })));
      const late = some.filter((caseId) => ids.indexOf(caseId) < OVERDUE);
      await db.insert(clocks).values(
        late.map((caseId) => ({
          ...{ caseId, key: "late", officeId, rule: "team.late", subjectId: caseId },
          ...{ kind: "our_deadline" as const, running: true, startedAt: ago(21), dueAt: ago(20), clock: {} },
        })),
      );
      const lacking = some.filter((caseId) => ids.indexOf(caseId) < WITHOUT_COUNSEL);
      await db
        .insert(gaps)
        .values(lacking.map((caseId) => ({ caseId, gap: "no_counsel" as const, officeId })));
    });
});
after(() => made.dispose());

test("figures count every file, however many there are, and change by what has changed", async () => {
  const { figures, changes, held, caseload } = await showDashboard(made.actors.supervisor, {}, AT);
  assert.deepEqual(
    [figures.open, figures.detained, figures.overdue, figures.unassigned],
    [FILES, FILES, OVERDUE, FILES],
  );
  assert.deepEqual(changes, { extreme: 0, detained: 0, unassigned: 0, overdue: 0, within_72h: 0 });
  assert.equal(held["10_40_days"], FILES);
  assert.deepEqual(
    caseload.map(({ files, overdue }) => [files, overdue]),
    [[FILES, OVERDUE]],
  );
});

test("what is missing is a share of all on which it could be, and never more than the whole", async () => {
  const { gaps: missing } = await showDashboard(made.actors.supervisor, {}, AT);
  const counsel = missing.find(({ gap }) => gap === "no_counsel");
  assert.deepEqual([counsel?.files, counsel?.of], [WITHOUT_COUNSEL, FILES]);
  const { parts } = await showCompleteness(made.actors.supervisor, {}, AT);
  const told = parts.flatMap(({ gaps }) => gaps).find(({ gap }) => gap === "no_counsel");
  assert.deepEqual([told?.files, told?.of], [WITHOUT_COUNSEL, FILES]);
});

test("a list says that there are more than it counts", async () => {
  const { total, views } = await listCases(made.actors.supervisor, { whereabouts: "detained" }, AT);
  assert.deepEqual([total, views.overdue], Array(2).fill({ count: 10_000, more: true }));
});
