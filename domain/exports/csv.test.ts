import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvLine, defused } from "./csv.ts";

test("what a spreadsheet would run is defused, in full width and behind spaces too", () => {
  for (const sign of ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
    for (const before of ["", " ", "  ", "\u00A0", "\u3000"]) {
      const cell = `${before}${sign}cmd|' /C calc'!A0`;
      assert.equal(defused(cell), `'${cell}`);
    }
});

test("plain words, dates and numbers stay as they are", () => {
  for (const cell of [
    "",
    "Taken at the bazaar",
    "2025-07-05T11:10:00.000Z",
    "17",
    "Lochin = the falcon",
    "a-b",
  ])
    assert.equal(defused(cell), cell);
});

test("every cell is quoted, and its quotes are doubled", () => {
  assert.equal(
    csvLine([1, 'said "no"', null, undefined, "two\nlines"]),
    '"1","said ""no""","","","two\nlines"\r\n',
  );
});

test("no cell begins a formula, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const cell = csvLine([text]).slice(1, -3);
      assert.doesNotMatch(cell, /^\s*[=+\-@\t\r＝＋－＠]/);
    }),
  );
});
