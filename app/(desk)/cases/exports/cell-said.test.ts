import assert from "node:assert/strict";
import { test } from "node:test";
import { cellSaid } from "./cell-said.ts";

const WORDS: Record<string, string> = {
  "words.whereabouts.detained": "Detained",
  "words.whereabouts.unknown": "Not known",
};
const said = (cell: Parameters<typeof cellSaid>[0]) => cellSaid(cell, (key) => WORDS[key] ?? key);

test("a cell says what the screen says, a moment on the clocks of its place", () => {
  assert.equal(said("Lochin"), "Lochin");
  assert.equal(said(0), 0);
  assert.equal(said(undefined), undefined);
  assert.equal(said({ word: "words.whereabouts.detained" }), "Detained");
  assert.equal(said({ at: new Date("2025-07-05T11:10:00Z"), timeZone: "Asia/Almaty" }), "2025-07-05 16:10");
  assert.equal(
    said({
      counts: [
        { word: "words.whereabouts.detained", number: 1 },
        { word: "words.whereabouts.unknown", number: 2 },
      ],
    }),
    "Detained: 1; Not known: 2",
  );
});
