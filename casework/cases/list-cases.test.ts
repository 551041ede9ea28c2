import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { findCase } from "#db/records/cases.ts";
import { chooseCases } from "#db/records/choose-cases.ts";
import { putStanding } from "#db/records/standings.ts";
import { NEVER } from "#db/schema/cases.ts";
import { type Db, engine } from "#dialect";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { FIGURES, type FigureName } from "#domain/cases/figures.ts";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";
import { refusalOf } from "#domain/refusals.ts";
import { STAGES } from "#domain/vocabulary/stages.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { addStaff, makeInstallation } from "../testing.ts";
import { countCases } from "./count-cases.ts";
import { listCases } from "./list-cases.ts";
import { openCase } from "./open-case.ts";
import { sealWords } from "./search-words.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
let both: Actor;
const almaty: string[] = [];
const shymkent: string[] = [];
const NOW = new Date("2025-07-07T09:00:00+05:00");

before(async () => {
  made = await makeInstallation();
  const { store, actors, offices } = made;
  const places = [offices.almaty, offices.shymkent];
  both = await addStaff(store, actors.admin, {
    email: "both@test.example",
    name: "Olga Testova",
    roles: ["supervisor"],
    offices: places,
  });
  for (const [numbers, actor] of [
    [almaty, actors.caseworker],
    [shymkent, actors.caseworker2],
  ] as const) {
    for (let one = 0; one < 12; one++) {
      // The one that nobody here may find is of two words: none of this office is given the same by chance.
      const pseudonym = numbers === shymkent && one === 0 ? "Lochin Turna" : undefined;
      const { caseNumber = "" } = await openCase(actor, { pseudonym }, { now: NOW });
      numbers.push(caseNumber);
    }
  }
});
after(() => made.dispose());

const readers = () => {
  const { supervisor, caseworker, colleague, supervisor2, caseworker2 } = made.actors;
  return [supervisor, caseworker, colleague, supervisor2, caseworker2, both];
};

test("a figure is the length of its list, for everybody, on both sides of midnight", async () => {
  const midnight = new Date("2025-07-08T00:00:00+05:00").getTime();
  const moments = [-60_000, 0, 60_000].map((ms) => new Date(midnight + ms));
  await fc.assert(
    fc.asyncProperty(fc.array(standing(midnight), { minLength: 24, maxLength: 24 }), async (standings) => {
      await putAll(standings);
      for (const now of moments) for (const actor of readers()) await figuresAreLists(actor, now);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

async function figuresAreLists(actor: Actor, now: Date) {
  const figures = await countCases(actor, {}, { now });
  for (const [name, filter] of Object.entries(FIGURES)) {
    const list = await listCases(actor, filter, { now });
    const figure = figures[name as FigureName];
    assert.equal(list.items.length, figure.count, `${name} for ${actor.name} at ${now.toISOString()}`);
    assert.equal(list.total.count, figure.count);
    assert.equal(list.views[name as FigureName].count, figure.count);
    for (const { office } of list.items) assert.ok(actor.offices.some(({ code }) => code === office));
    for (const { caseNumber } of list.items) mustBeSo(name as FigureName, caseNumber, now);
  }
}

type Random = {
  stage: (typeof STAGES)[number];
  risk: number;
  whereabouts: (typeof WHEREABOUTS)[number];
  assignee: number;
  heldFor: number;
  clocks: { kind: (typeof CLOCK_KINDS)[number]; running: boolean; dueAt: Date }[];
};
let stored = new Map<string, Random>();

/** Ends lie within minutes of the moments that matter: now, and 72 hours later, on both sides of midnight. */
const standing = (midnight: number): fc.Arbitrary<Random> => {
  const near = fc.tuple(fc.constantFrom(0, 72), fc.integer({ min: -3, max: 3 }));
  const dueAt = near.map(([hours, minutes]) => new Date(midnight + hours * 3_600_000 + minutes * 60_000));
  return fc.record({
    stage: fc.constantFrom(...STAGES),
    risk: fc.integer({ min: 1, max: 4 }),
    whereabouts: fc.constantFrom(...WHEREABOUTS),
    assignee: fc.nat({ max: 2 }),
    heldFor: fc.nat({ max: 2000 }),
    clocks: fc.array(fc.record({ kind: fc.constantFrom(...CLOCK_KINDS), running: fc.boolean(), dueAt }), {
      maxLength: 3,
    }),
  });
};

/** The same said once more, in plain words, of what was put there. */
function mustBeSo(name: FigureName, caseNumber: string, now: Date) {
  const { stage, risk, whereabouts, assignee, clocks } = stored.get(caseNumber) as Random;
  const running = clocks.filter((clock) => clock.running);
  const hours = (dueAt: Date) => (dueAt.getTime() - now.getTime()) / 3_600_000;
  const so: Record<FigureName, boolean> = {
    extreme: risk === 4,
    detained: whereabouts === "detained",
    within_72h: running.some(({ dueAt }) => hours(dueAt) > 0 && hours(dueAt) <= 72),
    overdue: running.some(({ kind, dueAt }) => kind === "our_deadline" && hours(dueAt) <= 0),
    unassigned: assignee === 0,
  };
  assert.ok(so[name] && stage !== "closed", `${name}: ${caseNumber}`);
}

async function putAll(standings: Random[]) {
  const { store, actors, offices } = made;
  stored = new Map([...almaty, ...shymkent].map((number, at) => [number, standings[at] as Random]));
  await store.transaction(async (db) => {
    for (const [number, random] of stored) {
      const here = number.startsWith("ALA");
      const file = await findCase(db, scopeOf(both), number);
      const assignees = here
        ? [null, actors.caseworker, actors.colleague]
        : [null, actors.caseworker2, actors.supervisor2];
      const officeId = (here ? offices.almaty : offices.shymkent).id;
      const clocks = random.clocks.map((clock, at) => ({
        ...clock,
        caseId: file.id,
        key: `${at}`,
        officeId,
        rule: "test",
        subjectId: file.id,
        startedAt: NOW,
        stoppedAt: null,
        clock: {},
      }));
      const ends = clocks
        .filter(({ running }) => running)
        .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
      await putStanding(
        db,
        {
          caseId: file.id,
          officeId,
          open: random.stage !== "closed",
          stage: random.stage,
          assigneeId: assignees[random.assignee]?.userId ?? null,
          countryOfOrigin: "UZB",
          whereabouts: random.whereabouts,
          risk: random.risk,
          reasons: [],
          detentionId: null,
          placeId: null,
          heldSince:
            random.whereabouts === "detained" ? new Date(NOW.getTime() - random.heldFor * 3_600_000) : null,
          lastContactAt: null,
          nextDueAt: ends[0]?.dueAt ?? NEVER,
          nextClock: ends[0]?.key ?? null,
          changesAt: NEVER,
          changedAt: new Date(NOW.getTime() - random.heldFor * 60_000),
        },
        clocks,
        NOW,
      );
    }
  });
}

test("the pages of a list, one after the other, are the list, in its order, without gap or repetition", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(standing(NOW.getTime()), { minLength: 24, maxLength: 24 }),
      async (standings) => {
        await putAll(standings);
        for (const sort of ["risk", "file", "changed"] as const) {
          const whole = await listCases(both, { sort, closed: "too", limit: 100 }, { now: NOW });
          assert.equal(whole.items.length, 24);
          assert.deepEqual(
            await numbersByPages({ sort, limit: 5 }),
            whole.items.map(({ caseNumber }) => caseNumber),
          );
          for (const [at, item] of whole.items.entries()) inOrder(sort, whole.items[at - 1], item);
        }
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
});

type Item = Awaited<ReturnType<typeof listCases>>["items"][number];

function inOrder(sort: "risk" | "file" | "changed", before: Item | undefined, item: Item) {
  if (!before) return;
  if (sort === "file") assert.ok(before.caseNumber < item.caseNumber);
  if (sort === "changed") assert.ok(before.updatedAt >= item.updatedAt);
  const order = ["extreme", "high", "medium", "low"];
  if (sort === "risk") assert.ok(order.indexOf(before.risk.level) <= order.indexOf(item.risk.level));
}

async function numbersByPages({ sort, limit }: { sort: "risk" | "file" | "changed"; limit: number }) {
  const numbers: string[] = [];
  let after: string | undefined;
  do {
    const page = await listCases(both, { sort, limit, closed: "too", ...(after && { after }) }, { now: NOW });
    assert.equal(page.from, numbers.length + 1);
    numbers.push(...page.items.map(({ caseNumber }) => caseNumber));
    after = page.next;
  } while (after);
  return numbers;
}

test("a file is found by number, by the end of it and by the beginning of its pseudonym, in one's own offices alone", async () => {
  const { caseworker } = made.actors;
  const found = async (actor: Actor, pseudonym: string) =>
    (await listCases(actor, { pseudonym, closed: "too", sort: "file" }, { now: NOW })).items;
  const canary = (await found(made.actors.caseworker2, shymkent[0] ?? ""))[0];
  assert.ok(canary);
  assert.equal(canary.caseNumber, shymkent[0]);
  for (const words of [canary.caseNumber, canary.pseudonym, "SHY-", canary.caseNumber.toLowerCase()]) {
    assert.deepEqual(await found(caseworker, words), []);
  }
  const [mine] = await found(caseworker, (almaty[3] ?? "").toLowerCase());
  assert.ok(mine);
  assert.equal(mine.caseNumber, almaty[3]);
  const called = await found(caseworker, mine.pseudonym.slice(0, 4).toUpperCase());
  assert.ok(called.some(({ caseNumber }) => caseNumber === almaty[3]));
  assert.deepEqual(
    (await found(caseworker, "4")).map(({ caseNumber }) => caseNumber),
    [almaty[3]],
  );
  assert.equal((await found(caseworker, "ALA-20")).length, 12);
  for (const words of ["%", "_", "-", "\\", "''"]) assert.deepEqual(await found(caseworker, words), []);
});

test("words of a search lie sealed in the address, for one user and ten minutes", async () => {
  const { caseworker, colleague } = made.actors;
  const search = sealWords(caseworker, "Karimova", NOW);
  assert.equal(Buffer.from(search, "base64url").includes("Karimova"), false);
  assert.equal(sealWords(caseworker, "Li", NOW).length, search.length);
  const asked = async (actor: Actor, now: Date) => {
    const { words, searchEnded, total } = await listCases(actor, { search }, { now });
    return { words, searchEnded, none: total.count === 0 };
  };
  assert.deepEqual(await asked(caseworker, NOW), { words: "Karimova", searchEnded: false, none: true });
  const later = new Date(NOW.getTime() + 10 * 60_000 + 1);
  assert.deepEqual(await asked(caseworker, later), { words: undefined, searchEnded: true, none: false });
  assert.equal((await asked(colleague, NOW)).searchEnded, true);
});

test("an office that one was not given is not found, and an auditor or administrator has no list", async () => {
  const { caseworker, auditor, admin } = made.actors;
  const kind = (asked: Promise<unknown>) =>
    asked.then(
      () => "none",
      (error) => refusalOf(error)?.kind,
    );
  assert.equal(await kind(listCases(caseworker, { office: "SHY" }, { now: NOW })), "not_found");
  assert.equal(await kind(countCases(caseworker, { office: "SHY" }, { now: NOW })), "not_found");
  assert.equal(await kind(listCases(admin, {}, { now: NOW })), "forbidden");
  assert.ok((await listCases(auditor, {}, { now: NOW })).items.length > 0);
  assert.equal(await kind(countCases(admin, {}, { now: NOW })), "forbidden");
  assert.equal(await kind(listCases(caseworker, { risk: "grave" as "high" }, { now: NOW })), "rule_broken");
});

test("one office of several: its files alone", async () => {
  const { items } = await listCases(both, { office: "SHY", closed: "too" }, { now: NOW });
  assert.deepEqual(items.map(({ caseNumber }) => caseNumber).sort(), [...shymkent].sort());
});

test("which files stand on a page is read from the index alone, in its order", {
  skip: engine === "postgres",
}, async () => {
  const { reader } = made.store;
  const page = { sort: "risk", most: 51 } as const;
  const chosen = chooseCases(reader, scopeOf(both), {}, page, NOW);
  const plan = await planOf(reader, chosen);
  const reads = plan.filter((step) => step.includes("standings"));
  assert.equal(reads.length, 8); // two offices, four levels
  for (const step of reads)
    assert.match(step, /COVERING INDEX standings_list \(office_id=\? AND open=\? AND risk=\?\)/);
  assert.equal(plan.filter((step) => step.includes("TEMP B-TREE")).length, 1); // the page itself
});

async function planOf(reader: Db, asked: { getSQL(): SQL }): Promise<string[]> {
  const { all } = reader as unknown as { all(statement: SQL): Promise<{ detail: string }[]> };
  const steps = await all.call(reader, sql`explain query plan ${asked.getSQL()}`);
  return steps.map(({ detail }) => detail);
}

test("who goes by a name is sought by it, and not looked for among all files of an office", {
  skip: engine === "postgres",
}, async () => {
  const { reader } = made.store;
  const which = { called: { pseudonym: "lochin" }, closed: "too" } as const;
  const plan = await planOf(
    reader,
    chooseCases(reader, scopeOf(both), which, { sort: "risk", most: 51 }, NOW),
  );
  assert.match(
    plan.join("\n"),
    /pseudonym_beginnings USING COVERING INDEX \S+ \(office_id=\? AND beginning>\? AND beginning<\?\)/,
  );
  assert.match(plan.join("\n"), /SEARCH standings USING INDEX \S+ \(case_id=\?\)/);
});
