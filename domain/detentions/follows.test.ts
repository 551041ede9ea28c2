import assert from "node:assert/strict";
import { test } from "node:test";
import { DETENTION_ENDS } from "#domain/vocabulary/detention-ends.ts";
import { heldSince, previousOf, type Spell } from "./follows.ts";

const at = (day: number) => new Date(Date.UTC(2025, 6, day));
const spell = (
  id: string,
  taken: number,
  ended?: [Spell["ended"], number],
  previousId: string | null = null,
): Spell => ({
  id,
  takenFrom: at(taken),
  takenTo: at(taken),
  ended: ended?.[0] ?? null,
  endedTo: ended ? at(ended[1]) : null,
  previousId,
});
const taken = (day: number) => ({ earliest: at(day), latest: at(day) });

test("who is held still is arrested again after that detention, also where an earlier one ended", () => {
  const known = [spell("first", 1, ["released", 2]), spell("open", 5)];
  assert.equal(previousOf(known, taken(7))?.id, "open");
});

test("who was let go is arrested again after the last detention, if it was not long ago, and only then", () => {
  const known = [spell("first", 1, ["released", 2]), spell("last", 3, ["released_to_unhcr", 4])];
  assert.equal(previousOf(known, taken(6))?.id, "last");
  assert.equal(previousOf(known, taken(4 + 90))?.id, "last");
  assert.equal(previousOf(known, taken(4 + 91))?.id, undefined);
  assert.equal(previousOf(known, taken(0)), undefined);
  for (const ended of DETENTION_ENDS) {
    const letGo = ["released", "released_to_unhcr", "escaped", "unknown"].includes(ended);
    assert.equal(previousOf([spell("one", 1, [ended, 2])], taken(3)) !== undefined, letGo, ended);
  }
});

test("who was arrested again while held has been held since the first of these arrests; who was let go has not", () => {
  const first = spell("first", 1, ["re_arrested", 3]);
  const second = spell("second", 3, ["re_arrested", 5], "first");
  const third = spell("third", 5, undefined, "second");
  const known = [first, second, third];
  assert.equal(heldSince(known, third).id, "first");
  const released = { ...first, ended: "released" as const };
  assert.equal(heldSince([released, second, third], third).id, "second");
  assert.equal(heldSince([second, third], third).id, "second");
});
