import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { barsIn, markupOf, wordsIn } from "../testing-markup.ts";
import { circlesOf, fitsInside } from "./map-circles.ts";

const { BarTable } = await import("./bar-table.tsx");
const { BarColumns } = await import("./bar-columns.tsx");
const { Matrix } = await import("./matrix.tsx");
const { PlaceMap } = await import("./place-map.tsx");

const said = { title: "Five are held", caption: "Almaty · as of 09:00" };
const heads = { label: "Held for", number: "People" };
const table = (rows: Parameters<typeof BarTable>[0]["rows"], locale?: string) =>
  markupOf(BarTable, { ...said, heads, rows }, locale);

test("a bar starts at zero and is as wide as its share of the largest row", async () => {
  const markup = await table([
    { label: "Under 24 h", number: 4 },
    { label: "24–48 h", number: 1 },
    { label: "48–72 h", number: 3 },
  ]);
  assert.deepEqual(barsIn(markup), ["bar 0% 100%", "bar 0% 25%", "bar 0% 75%"]);
  assert.deepEqual(wordsIn(markup), ["Held for People", "Under 24 h 4", "24–48 h 1", "48–72 h 3"]);
});

test("nothing is 0 without a bar, and of nothing but nothing no bar is drawn at all", async () => {
  const sparse = await table([
    { label: "June", number: 0, href: "/cases?happened=taken" },
    { label: "July", number: 2 },
  ]);
  assert.deepEqual(barsIn(sparse), ["bar 0% 100%"]);
  assert.deepEqual(wordsIn(sparse)[1], "June 0");
  const empty = await table([{ label: "June", number: 0 }]);
  assert.deepEqual(barsIn(empty), []);
  assert.equal(empty.includes("<svg"), false);
});

test("what is suppressed or not recorded is said in words, and measures nothing", async () => {
  const markup = await table([
    { label: "Aktau", number: "fewer than 5" },
    { label: "Almaty", number: 8 },
  ]);
  assert.deepEqual(wordsIn(markup), ["Held for People", "Aktau fewer than 5", "Almaty 8"]);
  assert.deepEqual(barsIn(markup), ["bar 0% 100%"]);
});

test("parts stand one after the other, and an empty one leaves no trace", async () => {
  const markup = await table([
    { label: "Aigerim", number: "3 of 12", parts: [3, 9] },
    { label: "Marat", number: "0 of 6", parts: [0, 6] },
  ]);
  assert.deepEqual(barsIn(markup), ["bar 0% 25%", "bar-2 25% 75%", "bar-2 0% 50%"]);
  assert.equal(markup.match(/class="gap"/g)?.length, 1);
});

test("a row with a whole of its own is measured by that", async () => {
  const markup = await table([
    { label: "No counsel", number: "4 of 14", parts: [4], of: 14 },
    { label: "No papers", number: "27 of 27", parts: [27], of: 27 },
    { label: "No place", number: "0 of 0", parts: [0], of: 0 },
  ]);
  assert.deepEqual(barsIn(markup), ["bar 0% 28.6%", "bar 0% 100%"]);
});

test("nothing of a picture is inside what is folded: paper shows it, and so does a browser that cannot unfold", async () => {
  const markup = await table([{ label: "June", number: 2 }]);
  assert.match(markup, /<details class="unfold"><summary>[^/]*Show<.*?<\/summary><\/details>/);
  assert.match(markup, /<\/details><\/div><div class="folded"><table>.*<figcaption class="folded">Almaty/);
});

test("numbers are written as the reader's language writes them", async () => {
  const [, row] = wordsIn(await table([{ label: "x", number: 1204 }], "de"));
  assert.equal(row, "x 1.204");
});

test("several columns share one scale", async () => {
  const markup = await markupOf(BarColumns, {
    ...said,
    heads: { label: "Week", numbers: ["Opened", "Taken"] },
    rows: [
      { label: "30 June–6 July", numbers: [{ number: 2 }, { number: 8, href: "/cases?happened=taken" }] },
      { label: "23–29 June", numbers: [{ number: 0, href: "/cases?happened=opened" }, { number: 4 }] },
    ],
  });
  assert.deepEqual(barsIn(markup), ["bar 0% 25%", "bar 0% 100%", "bar 0% 50%"]);
  assert.equal(markup.match(/<a /g)?.length, 1); // of nothing there is no list
});

test("a matrix tints the cells in which there is anything, and says every number", async () => {
  const cells = (...numbers: number[]) => numbers.map((number) => ({ number, href: "/cases" }));
  const markup = await markupOf(Matrix, {
    ...said,
    heads: { label: "Where", columns: ["May", "Jun", "Jul"], total: "Total" },
    rows: [{ label: "Migration office", cells: cells(0, 0, 2), total: { number: 2 } }],
    totals: { cells: cells(0, 0, 2), total: { number: 2 } },
  });
  assert.deepEqual(wordsIn(markup), ["Where May Jun Jul Total", "Migration office 0 0 2 2", "Total 0 0 2 2"]);
  assert.equal(markup.match(/data-any="true"/g)?.length, 1);
});

test("a circle's area is its number, the largest 28 px, none below 6", () => {
  const at = { x: 0, y: 0 };
  const circles = circlesOf([
    { label: "Aktau", number: 1, ...at },
    { label: "Almaty", number: 100, ...at },
    { label: "Shymkent", number: 25, ...at },
    { label: "Taraz", number: 0, ...at },
  ]);
  assert.deepEqual(
    circles.map(({ label, radius }) => [label, radius]),
    [
      ["Almaty", 28],
      ["Shymkent", 14],
      ["Aktau", 6],
    ],
  );
  assert.deepEqual(circles.map(fitsInside), [true, true, false]);
});

test("the map says in words what it shows, and its number stands beside a circle too small for it", async () => {
  const markup = await markupOf(PlaceMap, {
    title: "Where people are held",
    description: "Almaty: 9, Aktau: 1",
    land: "0,0 480,0 480,360",
    marked: [
      { label: "Almaty", number: 9, x: 350, y: 260 },
      { label: "Aktau", number: 1, x: 60, y: 250 },
    ],
  });
  assert.match(
    markup,
    /role="img".*<title[^>]*>Where people are held<\/title><desc[^>]*>Almaty: 9, Aktau: 1<\/desc>/,
  );
  assert.match(markup, /<text x="350" y="264" text-anchor="middle" class="inside"[^>]*>9<\/text>/);
  assert.match(markup, /<circle cx="60" cy="250" r="9.3"/);
});

test("from right to left bars begin on the right, and the map stays as the land lies", () => {
  const sheet = readFileSync(new URL("charts.css", import.meta.url), "utf8");
  const mirrored = [...sheet.matchAll(/\[dir="rtl"\]([^{]*)\{[^}]*scaleX\(-1\)/g)].map(([, which = ""]) =>
    which.trim(),
  );
  assert.ok(mirrored.includes(".picture td svg"), "a bar stands in a cell");
  assert.ok(mirrored.every((which) => which.includes(" td ") || which.startsWith(".time-line")));
  assert.match(sheet, /\.place-map \{[^}]*transform: none/);
});
