import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { labelWidth } from "./place-labels.ts";
import { type PlacedItem, placeTimeLine, type Stretch } from "./place-time-line.ts";
import { type Between, drawnAt, inOrder, type TimeItem } from "./time-line.ts";

const ZONE = "Asia/Almaty";
const DAY = 86_400_000;
const NOW = new Date("2025-07-07T04:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
const exactly = (moment: Date): Between => ({ earliest: moment, latest: moment });

const TEN_YEARS = 3_652 * DAY;
const moments = fc
  .integer({ min: -TEN_YEARS, max: TEN_YEARS / 20 })
  .map((ms) => new Date(NOW.getTime() + ms));
const betweens: fc.Arbitrary<Between> = fc
  .tuple(moments, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 * DAY })))
  .map(([earliest, more]) => ({ earliest, latest: new Date(earliest.getTime() + more) }));
const spells = fc
  .tuple(betweens, fc.option(fc.integer({ min: 0, max: 400 * DAY })))
  .map(([start, lasts]): TimeItem => {
    const end = lasts === null ? null : exactly(new Date(start.latest.getTime() + lasts));
    return { kind: "spell", start, end };
  });
const steps = betweens.map((at): TimeItem => ({ kind: "step", at }));
const limits = moments.map((at): TimeItem => ({ kind: "limit", at: exactly(at) }));
const undated = fc.constant<TimeItem>({ kind: "undated" });
const rows = fc.array(fc.array(fc.oneof(spells, steps, limits, undated), { maxLength: 30 }).map(inOrder), {
  maxLength: 6,
});

const isInside = (x: number) => x >= 0 && x <= 100;
const stretchesOf = (item: PlacedItem): Stretch[] =>
  [item.doubt, item.kind === "spell" ? item.solid : undefined].filter((one) => one !== undefined);

test("everything is inside the picture, whatever the time: items, numbers, ticks and today", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const placed = placeTimeLine(given, NOW, ZONE);
      assert.ok(isInside(placed.today));
      assert.ok(placed.ticks.at.every(isInside));
      for (const { items, labels } of placed.rows) {
        for (const item of items) {
          if (item.kind !== "spell") assert.ok(isInside(item.x));
          for (const { x, width } of stretchesOf(item))
            assert.ok(isInside(x) && width > 0 && isInside(x + width));
        }
        assert.ok(labels.every((label) => isInside(label.x)));
      }
    }),
  );
});

test("what came first stands first, and every item with a time is drawn but limits beyond the scale", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const placed = placeTimeLine(given, NOW, ZONE);
      for (const [at, { items }] of placed.rows.entries()) {
        const dated = (given[at] ?? []).filter(
          (item) =>
            item.kind !== "undated" && !(item.kind === "limit" && item.at.earliest.getTime() > +placed.until),
        );
        assert.deepEqual(
          items.map(({ kind }) => kind),
          dated.map(({ kind }) => kind),
        );
        const xs = items.map(
          (item) => (item.kind === "spell" ? (item.doubt ?? item.solid)?.x : item.x) ?? -1,
        );
        for (const [place, x] of xs.entries())
          assert.ok(place === 0 || x >= (xs[place - 1] ?? 0) - 1e-9, `${xs[place - 1]} before ${x}`);
      }
    }),
  );
});

test("a passport that runs out in years is listed alone, and leaves what was and what comes next their room", () => {
  const limit = (days: number): TimeItem => ({ kind: "limit", at: exactly(ago(-days)) });
  const arrested: TimeItem = { kind: "step", at: exactly(ago(20)) };
  const drawn = (...limits: TimeItem[]) => placeTimeLine([[arrested], limits], NOW, ZONE);
  const { rows: placed, today, beyond, until } = drawn(limit(1), limit(25), limit(700));
  assert.deepEqual([placed[1]?.items.length, beyond, until], [2, 1, ago(-25)]);
  assert.ok(today > 35);
  assert.deepEqual([drawn(limit(700)).beyond, drawn(limit(700)).until], [0, ago(-700)]);
  assert.equal(drawn(limit(700), limit(800)).beyond, 1);
});

test("no number covers another, and each number stands in exactly one label", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const placed = placeTimeLine(given, NOW, ZONE);
      for (const { items, labels } of placed.rows) {
        for (const [place, label] of labels.entries()) {
          const next = labels[place + 1];
          if (next) assert.ok(label.x + labelWidth(label) <= next.x);
        }
        const labelled = items.map(
          ({ number }) => labels.filter(({ first, last }) => first <= number && number <= last).length,
        );
        assert.ok(labelled.every((times) => times === 1));
      }
    }),
  );
});

test("numbers run on from row to row, and what has no time keeps its number", () => {
  const { rows: placed } = placeTimeLine(
    [[{ kind: "step", at: exactly(ago(3)) }, { kind: "undated" }], [{ kind: "step", at: exactly(ago(2)) }]],
    NOW,
    ZONE,
  );
  assert.deepEqual(
    placed.map(({ items }) => items.map(({ number }) => number)),
    [[1], [3]],
  );
});

test("a day is told in hours, two months in months or days, ten years in years", () => {
  const unit = (days: number) =>
    placeTimeLine([[{ kind: "step", at: exactly(ago(days)) }]], NOW, ZONE).ticks.unit;
  assert.deepEqual([1, 30, 60, 700, 3_650].map(unit), ["hour", "day", "month", "month", "year"]);
});

test("a month's tick is the first of the month on the clocks of the place", () => {
  const { ticks, from, until } = placeTimeLine([[{ kind: "step", at: exactly(ago(60)) }]], NOW, ZONE);
  const share =
    (new Date("2025-05-31T19:00:00Z").getTime() - from.getTime()) / (until.getTime() - from.getTime());
  assert.equal(ticks.at.length, 2);
  assert.ok(Math.abs((ticks.at[0] ?? 0) - (2 + share * 88)) < 1e-9);
});

test("a file on which only this moment is known has a picture too", () => {
  const { from, until, today } = placeTimeLine([[{ kind: "step", at: exactly(NOW) }]], NOW, ZONE);
  assert.equal(until.getTime() - from.getTime(), DAY);
  assert.equal(today, 46);
});

test("a spell that still lasts ends today; its uncertain start is in doubt", () => {
  const start = { earliest: ago(10), latest: ago(8) };
  const { rows: placed, today } = placeTimeLine([[{ kind: "spell", start, end: null }]], NOW, ZONE);
  const [item] = placed[0]?.items ?? [];
  assert.ok(item?.kind === "spell" && item.solid && item.doubt);
  assert.ok(item.doubt.x < item.solid.x);
  assert.ok(Math.abs(item.solid.x + item.solid.width - today) < 1e-9);
});

test("of a spell whose start and end overlap nothing is certain", () => {
  const start = { earliest: ago(10), latest: ago(4) };
  const end = { earliest: ago(6), latest: ago(2) };
  const [item] = placeTimeLine([[{ kind: "spell", start, end }]], NOW, ZONE).rows[0]?.items ?? [];
  assert.ok(item?.kind === "spell" && item.solid === undefined && item.doubt);
});

test("items are put in the order in which they are drawn", () => {
  const late: TimeItem = { kind: "step", at: exactly(ago(1)) };
  const early: TimeItem = { kind: "spell", start: exactly(ago(5)), end: null };
  assert.deepEqual(inOrder([{ kind: "undated" }, late, early]), [early, late, { kind: "undated" }]);
  assert.ok(drawnAt(early) < drawnAt(late));
});
