import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Clock } from "#domain/clocks/clock.ts";
import "../testing-markup.ts"; // its hooks read what is imported below

const { clockWords } = await import("./clock-words.ts");
const { hearingWords } = await import("./hearing-words.ts");
const { minuteWords } = await import("./minutes.tsx");
const { renewed, WARN } = await import("./renewed.ts");
const { atInstant } = await import("#domain/when/when.ts");

const DUE = new Date("2025-07-08T16:10:00+05:00");
const clock: Clock = {
  key: "one",
  rule: "one",
  subject: "detention",
  subjectId: "one",
  kind: "their_duty",
  jurisdiction: "KZ",
  timeZone: "Asia/Almaty",
  citation: "KZ CPC 588 §1",
  counting: "hours",
  words: "motion_at_court",
  heldBeyond: false,
  warnBefore: [],
  verified: true,
  possible: false,
  basis: "taken",
  startedAt: new Date("2025-07-05T16:10:00+05:00"),
  atTheEarliest: false,
  dueAt: DUE,
  computation: { period: "PT72H", end: DUE },
  state: "running",
};

const before = (seconds: number) => new Date(DUE.getTime() - seconds * 1000);
/** As an element carries it, read by the script. */
const endOf = ({ until, passing, warn }: { until: string; passing?: never; warn?: string }) => {
  const [soon = WARN[0], now = WARN[1]] = warn?.split(" ").map(Number) ?? [];
  return { until: new Date(until), passing, warn: [soon, now] as const };
};

test("a page that stays open says at each second what the server would say then", async () => {
  const words = await minuteWords();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("their_duty" as const, "our_deadline" as const),
      fc.boolean(),
      fc.constantFrom<string[]>([], ["PT6H"], ["PT12H", "PT1H"]),
      fc.integer({ min: -72 * 3600, max: 72 * 3600 }),
      fc.integer({ min: -72 * 3600 + 1, max: 72 * 3600 - 1 }),
      async (kind, heldBeyond, warnBefore, made, read) => {
        const one: Clock = { ...clock, kind, heldBeyond, warnBefore };
        const { ticks } = await clockWords(one, { now: before(made) });
        assert.ok(ticks);
        const is = renewed(endOf(ticks as never), before(read).getTime(), words);
        const { level, amount, amountMore } = await clockWords(one, { now: before(read) });
        assert.deepEqual(is, { level, amount, more: amountMore ?? "" });
      },
    ),
  );
});

test("what is counted in days, has stopped, or is far away is not counted down", async () => {
  const ticksOf = async (change: Partial<Clock>, seconds: number) =>
    (await clockWords({ ...clock, ...change }, { now: before(seconds) })).ticks;
  assert.equal(await ticksOf({ counting: "calendar_days" }, 3600), undefined);
  assert.equal(await ticksOf({ state: "stopped", stoppedAt: before(7200) }, 3600), undefined);
  assert.equal(await ticksOf({}, 80 * 3600), undefined);
  assert.notEqual(await ticksOf({}, 3600), undefined);
});

test("of a limit that began nobody knows exactly when a page that stays open says what is certain, as the server does", async () => {
  const words = await minuteWords();
  const latestDueAt = before(-3600);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("their_duty" as const, "our_deadline" as const),
      fc.boolean(),
      fc.integer({ min: 1, max: 72 * 3600 }),
      fc.integer({ min: -3600 + 1, max: 72 * 3600 - 1 }),
      async (kind, heldBeyond, made, read) => {
        const one: Clock = { ...clock, kind, heldBeyond, latestDueAt };
        const { ticks } = await clockWords(one, { now: before(made) });
        const is = renewed(endOf(ticks as never), before(read).getTime(), words);
        const { level, amount } = await clockWords(one, { now: before(read) });
        assert.deepEqual([is?.level, is?.amount], [level, amount]);
      },
    ),
  );
  const over = { ...clock, latestDueAt };
  for (const seconds of [0, -1800, -3601])
    assert.equal((await clockWords(over, { now: before(seconds) })).ticks, undefined);
  const unknown = await clockWords({ ...clock, atTheLatest: true }, { now: before(3600) });
  assert.equal(unknown.ticks, undefined);
});

test("a certificate that ended keeps the day that the server said", async () => {
  const { ticks } = await clockWords({ ...clock, kind: "protection_ends" }, { now: before(60) });
  const is = renewed(endOf(ticks as never), before(-60).getTime(), await minuteWords());
  assert.deepEqual(is, { level: "over", amount: "Ended" });
});

test("a hearing is now, and never late", async () => {
  const set = { id: "one", kind: "custody", at: DUE, when: atInstant(DUE), timeZone: "Asia/Almaty" } as const;
  const { ticks } = await hearingWords(set, before(3 * 3600));
  const said = async (seconds: number) =>
    renewed(endOf(ticks as never), before(seconds).getTime(), await minuteWords());
  assert.deepEqual(await said(90 * 60), { level: "now", amount: "1 h 30 min", more: "" });
  assert.deepEqual(await said(-60), { level: "now", amount: "0 min", more: "" });
});
