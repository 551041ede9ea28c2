import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CUSTODY_STAGES, type CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import type { Move } from "./facts.ts";
import { movesInOrder } from "./moves-in-order.ts";

const timeZone = "Asia/Almaty";
const at = (local: string) => new Date(`2025-${local}:00+05:00`);
const onDay = (id: string, day: string, custodyStage: CustodyStage): Move => ({
  ...{ id, custodyStage, from: at(`${day}T00:00`) },
  at: new Date(at(`${day}T00:00`).getTime() + 86_399_999),
});
const held = (moves: Move[]) =>
  movesInOrder({ moves, timeZone } as Parameters<typeof movesInOrder>[0]).map(({ id }) => id);

test("moves of one day of which no hour is known came as stages usually follow each other", () => {
  const arrest = onDay("b", "07-10", "extradition_arrest");
  const provisional = onDay("c", "07-10", "provisional_arrest");
  const papers = onDay("d", "07-10", "administrative");
  assert.deepEqual(held([arrest, papers, provisional]), ["d", "c", "b"]);
  assert.deepEqual(held([onDay("e", "07-11", "administrative"), arrest]), ["b", "e"]);
});

test("by the clock, where it is known", () => {
  const morning: Move = { id: "b", at: at("07-10T09:00"), custodyStage: "extradition_arrest" };
  const evening: Move = { id: "a", at: at("07-10T20:00"), custodyStage: "provisional_arrest" };
  assert.deepEqual(held([evening, morning]), ["b", "a"]);
});

test("in which order they were recorded does not matter", () => {
  const move = fc.record({
    id: fc.uuid(),
    day: fc.constantFrom("07-10", "07-11"),
    hour: fc.constantFrom(undefined, "09:00", "20:00"),
    stage: fc.constantFrom(...CUSTODY_STAGES),
  });
  const moves = fc
    .uniqueArray(move, { selector: ({ id }) => id, maxLength: 6 })
    .map((some) =>
      some.map(
        ({ id, day, hour, stage }): Move =>
          hour ? { id, at: at(`${day}T${hour}`), custodyStage: stage } : onDay(id, day, stage),
      ),
    );
  fc.assert(
    fc.property(moves, fc.func(fc.nat()), (moves, order) => {
      assert.deepEqual(held(moves.toSorted((one, other) => order(one) - order(other))), held(moves));
    }),
  );
});
