import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { choosePseudonym, isPseudonym } from "./choose-pseudonym.ts";
import { foldPseudonym } from "./fold-pseudonym.ts";
import { PSEUDONYM_WORDS } from "./words.ts";

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("there are enough words, each said as one and in plain letters", () => {
  assert.ok(PSEUDONYM_WORDS.length >= 320);
  for (const word of ["Lochin", "Terak", "Daryo", "Archa", "Chinor"])
    assert.ok(PSEUDONYM_WORDS.includes(word), word);
  for (const word of PSEUDONYM_WORDS) assert.match(word, /^[A-Z][a-z]{2,}$/);
});

test("no word is another with one letter changed, added or left out", () => {
  const words = PSEUDONYM_WORDS.map((word) => word.toLowerCase());
  const near = words.flatMap((word, at) =>
    words.slice(at + 1).filter((other) => oneLetterApart(word, other)),
  );
  assert.deepEqual(near, []);
  assert.ok(
    oneLetterApart("tol", "kol") && oneLetterApart("panj", "anj") && !oneLetterApart("terak", "lochin"),
  );
});

function oneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [rest, otherRest] = [one.slice(same), other.slice(same)];
  const ends = [
    [rest.slice(1), otherRest.slice(1)],
    [rest, otherRest.slice(1)],
    [rest.slice(1), otherRest],
  ];
  return ends.some(([end, otherEnd]) => end === otherEnd);
}

test("what is chosen is never taken", async () => {
  const words = ["Lochin", "Terak", "Daryo"];
  const all = [
    ...words,
    ...words.flatMap((first) =>
      words.filter((second) => second !== first).map((second) => `${first} ${second}`),
    ),
  ];
  for (const name of all) assert.ok(isPseudonym(name, words), name);
  for (const name of ["Lochin Lochin", "Lochin Terak Daryo", "Lochin ", "Archa", ""])
    assert.ok(!isPseudonym(name, words), name);
  await fc.assert(
    fc.asyncProperty(fc.subarray(all, { maxLength: all.length - 1 }), random, async (taken, number) => {
      const chosen = await choosePseudonym(
        async (some) => some.filter((one) => !taken.includes(one)),
        () => number,
        words,
      );
      assert.ok(all.includes(chosen) && !taken.includes(chosen));
      if (words.some((word) => !taken.includes(word))) assert.ok(words.includes(chosen));
    }),
  );
  await assert.rejects(
    choosePseudonym(
      async () => [],
      () => 0,
      words,
    ),
    /All 9 pseudonyms/,
  );
});

test("folding forgives capitals, marks, apostrophes and spaces", () => {
  assert.equal(foldPseudonym("  Lochin "), "lochin");
  assert.equal(foldPseudonym("Toʻrgʻay"), foldPseudonym("To'rg’ay"));
  assert.equal(foldPseudonym("Bürküt"), foldPseudonym("BU\u0308RKU\u0308T"));
  assert.equal(foldPseudonym("Qora   Terak"), "qora terak");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) =>
      assert.equal(foldPseudonym(foldPseudonym(text)), foldPseudonym(text)),
    ),
  );
});
