import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginningsOf } from "./beginnings-of.ts";
import { foldPseudonym } from "./fold-pseudonym.ts";
import { PSEUDONYM_WORDS } from "./words.ts";

test("a pseudonym is typed from any of its words on", () => {
  assert.deepEqual(beginningsOf("lochin"), ["lochin"]);
  assert.deepEqual(beginningsOf("kok lochin"), ["kok lochin", "lochin kok"]);
});

test("whatever word somebody begins with, and however far they type, it is a beginning", () => {
  const pair = fc.uniqueArray(fc.constantFrom(...PSEUDONYM_WORDS), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(pair, fc.nat(1), fc.double({ min: 0, max: 1, noNaN: true }), (words, which, share) => {
      const word = foldPseudonym(words[which % words.length] ?? "");
      const typed = word.slice(0, Math.ceil(share * word.length));
      const beginnings = beginningsOf(foldPseudonym(words.join(" ")));
      assert.ok(beginnings.some((beginning) => beginning.startsWith(typed)));
      assert.equal(beginnings.length, words.length);
    }),
  );
});
