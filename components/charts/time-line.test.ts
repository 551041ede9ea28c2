import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { markupOf } from "../testing-markup.ts";
import type { TimeLineRow } from "./time-line.tsx";

const { TimeLine } = await import("./time-line.tsx");

const NOW = new Date("2025-07-07T09:00:00+05:00");
const at = (day: string, hours = 0) => {
  const earliest = new Date(`2025-${day}T12:00:00+05:00`);
  return { earliest, latest: new Date(earliest.getTime() + hours * 3_600_000) };
};
const rows: TimeLineRow[] = [
  {
    label: "Detention",
    items: [
      {
        key: "1",
        drawn: { kind: "spell", start: at("05-20"), end: at("05-28") },
        title: "Arrested",
        when: "20 May",
      },
      {
        key: "2",
        drawn: { kind: "spell", start: at("07-03", 36), end: null },
        title: "Taken",
        when: "about 4 July",
      },
    ],
  },
  {
    label: "Contacts",
    items: [
      { key: "3", drawn: { kind: "step", at: at("06-01") }, title: "Counsel let in", when: "1 June" },
      { key: "4", drawn: { kind: "undated" }, title: "UNHCR refused", when: "not known" },
    ],
  },
  {
    label: "Limits",
    items: [{ key: "5", drawn: { kind: "limit", at: at("07-12") }, title: "Release", when: "12 July" }],
  },
];
const line = (given: TimeLineRow[]) =>
  markupOf(TimeLine, {
    id: "line",
    rows: given,
    now: NOW,
    timeZone: "Asia/Almaty",
    title: "Time line of Lochin",
    description: "Five facts.",
    sayScale: ({ unit }) => `a line begins each ${unit}`,
  });
const picture = (markup: string) => /<svg role="img".*<\/svg><\/div>/.exec(markup)?.[0] ?? "";
const list = (markup: string) => markup.slice(markup.indexOf("</figcaption>"));

test("the picture is an image with a name and a description, and nothing else in it is read aloud", async () => {
  const drawn = picture(await line(rows));
  assert.match(drawn, /^<svg role="img"[^>]* aria-labelledby="line-title" aria-describedby="line-says">/);
  assert.match(
    drawn,
    /<title id="line-title">Time line of Lochin<\/title><desc id="line-says">Five facts.<\/desc>/,
  );
  const inner = drawn.slice(4).match(/<svg[^>]*>/g) ?? [];
  assert.ok(inner.length > rows.length - 1 && inner.every((tag) => tag.includes('aria-hidden="true"')));
});

test("take it away and nothing is lost: every fact stands in the list, under the number of the picture", async () => {
  const said = list(await line(rows));
  assert.deepEqual(
    [...said.matchAll(/<ol start="(\d+)">/g)].map(([, start]) => start),
    ["1", "3", "5"],
  );
  for (const { items } of rows)
    for (const { title, when } of items) assert.ok(said.includes(`<li>${title} <small>${when}</small></li>`));
});

test("what lasts is a bar, a moment a dot, a limit a diamond; what has no time is not drawn", async () => {
  const drawn = picture(await line(rows));
  const count = (what: RegExp) => drawn.match(what)?.length ?? 0;
  assert.deepEqual([count(/class="bar"/g), count(/<circle/g), count(/<path/g)], [3, 1, 1]);
  assert.deepEqual(
    [...drawn.matchAll(/<text[^>]*>([^<]+)</g)].map(([, words]) => words),
    ["1", "2", "3", "5"],
  );
});

test("only what is known approximately is dashed", async () => {
  const drawn = picture(await line(rows));
  assert.equal(drawn.match(/stroke-dasharray/g)?.length, 1);
  const certain = rows.slice(1).concat({ label: "Detention", items: rows[0]?.items.slice(0, 1) ?? [] });
  assert.equal(picture(await line(certain)).includes("stroke-dasharray"), false);
});

test("from right to left the picture is turned round, and its numbers are turned back", () => {
  const css = readFileSync(new URL("charts.css", import.meta.url), "utf8");
  const turned = /\[dir="rtl"\] \.time-line[^{]*\{[^}]*scaleX\(-1\)/g;
  assert.equal(css.match(turned)?.length, 2);
});
