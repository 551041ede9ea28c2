import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readEdtf, writeEdtf } from "./edtf.ts";
import { exactly } from "./exactly.ts";
import { readWhen } from "./read-when.ts";
import { sayWhen } from "./say-when.ts";
import { atInstant, liesAhead, notKnown, oneToThreeHoursAgo, type When, withinTheLastHour } from "./when.ts";

const timeZone = "Asia/Almaty";
const now = new Date("2025-07-07T09:00:00+05:00");
const telling = { timeZone, now, locale: "en" };

/** What was read, in the place's clocks: "2025-07-05T16:10 2025-07-05T16:10 minute". */
function read(words: string): string {
  const when = readWhen(words, { now, timeZone });
  if (typeof when === "string") return when;
  const local = (date: Date) => date.toLocaleString("sv-SE", { timeZone }).slice(0, 16).replace(" ", "T");
  return `${local(when.earliest)} ${local(when.latest)} ${when.precision}${when.about ? " about" : ""}`;
}

function said(when: When | string): string {
  assert.ok(typeof when !== "string", `unread: ${when}`);
  const { key, params } = sayWhen(when, telling);
  return key === "when.about" ? `about ${params?.when}` : String(params?.when);
}

const day = (date: string) => `${date}T00:00 ${date}T23:59 day`;

const READINGS: [words: string, reading: string][] = [
  ["5 July", day("2025-07-05")],
  ["on the 5th of July", day("2025-07-05")],
  ["July 5, 2025", day("2025-07-05")],
  ["Sat 5 July 2025", day("2025-07-05")],
  ["05.07.2025", day("2025-07-05")],
  ["5/7/25", day("2025-07-05")],
  ["2025-07-05", day("2025-07-05")],
  ["yesterday", day("2025-07-06")],
  ["today", day("2025-07-07")],
  ["the day before yesterday", day("2025-07-05")],
  ["Saturday", day("2025-07-05")],
  ["3 days ago", day("2025-07-04")],
  ["three days ago", day("2025-07-04")],
  ["30 December", day("2024-12-30")],
  ["29 February", day("2024-02-29")],
  ["10 July", day("2025-07-10")],
  ["May 2005", "2005-05-01T00:00 2005-05-31T23:59 month"],
  ["May", "2025-05-01T00:00 2025-05-31T23:59 month"],
  ["last month", "2025-06-01T00:00 2025-06-30T23:59 month"],
  ["2005", "2005-01-01T00:00 2005-12-31T23:59 year"],
  ["5 July, 16:10", "2025-07-05T16:10 2025-07-05T16:10 minute"],
  ["5 July at 4.10", "2025-07-05T04:10 2025-07-05T04:10 minute"],
  ["5 July, 4:10 pm", "2025-07-05T16:10 2025-07-05T16:10 minute"],
  ["yesterday 12 am", "2025-07-06T00:00 2025-07-06T00:00 minute"],
  ["2025-07-05T16:10", "2025-07-05T16:10 2025-07-05T16:10 minute"],
  ["2025-07-05 16:10", "2025-07-05T16:10 2025-07-05T16:10 minute"],
  ["2025-07-05T11:10:00Z", "2025-07-05T16:10 2025-07-05T16:10 minute"],
  ["2025-07-05T16:10+05:00", "2025-07-05T16:10 2025-07-05T16:10 minute"],
  ["08:40", "2025-07-07T08:40 2025-07-07T08:40 minute"],
  ["23:40", "2025-07-06T23:40 2025-07-06T23:40 minute"],
  ["5 July, 14:00–16:00", "2025-07-05T14:00 2025-07-05T16:00 interval"],
  ["5 July, 18:00 – 6 July, 06:00", "2025-07-05T18:00 2025-07-06T06:00 interval"],
  ["27-30 June", "2025-06-27T00:00 2025-06-30T23:59 range"],
  ["27–30 June 2025", "2025-06-27T00:00 2025-06-30T23:59 range"],
  ["27 to 30 June", "2025-06-27T00:00 2025-06-30T23:59 range"],
  ["between 27 and 30 June", "2025-06-27T00:00 2025-06-30T23:59 range"],
  ["30 June – 2 July", "2025-06-30T00:00 2025-07-02T23:59 range"],
  ["30 December – 2 January 2025", "2024-12-30T00:00 2025-01-02T23:59 range"],
  ["27.06-30.06.2025", "2025-06-27T00:00 2025-06-30T23:59 range"],
  ["2025-06-27/2025-06-30", "2025-06-27T00:00 2025-06-30T23:59 range"],
  ["May–June 2005", "2005-05-01T00:00 2005-06-30T23:59 range"],
  ["last night", "2025-07-06T18:00 2025-07-07T06:00 interval"],
  ["this morning", "2025-07-07T05:00 2025-07-07T09:00 interval"],
  ["2 hours ago", "2025-07-07T06:00 2025-07-07T08:00 minute about"],
  ["an hour ago", "2025-07-07T07:00 2025-07-07T09:00 minute about"],
  ["half an hour ago", "2025-07-07T08:15 2025-07-07T08:45 minute about"],
  ["about 4 July", "2025-07-03T00:00 2025-07-05T23:59 day about"],
  ["~4 July", "2025-07-03T00:00 2025-07-05T23:59 day about"],
  ["about 4 July, 16:10", "2025-07-04T15:10 2025-07-04T17:10 minute about"],
  ["about a week ago", "2025-06-28T00:00 2025-07-02T23:59 day about"],
  ["a week ago", "2025-06-28T00:00 2025-07-02T23:59 day about"],
  ["about May 2005", "2005-04-01T00:00 2005-06-30T23:59 month about"],
  ["31 June", "impossible"],
  ["29 February 2025", "impossible"],
  ["5 July, 25:00", "impossible"],
  ["5 July, 12:75", "impossible"],
  ["2025-13-01", "impossible"],
  ["Sun 5 July 2025", "impossible"],
  ["27–31 June", "impossible"],
  ["30–27 June", "impossible"],
  ["2 July 2025 – 30 June 2025", "impossible"],
  ["", "not_understood"],
  ["when the bazaar closed", "not_understood"],
  ["27", "not_understood"],
  ["5 Jubilee", "not_understood"],
];

for (const [words, reading] of READINGS) {
  test(`"${words}" is read as ${reading}`, () => assert.equal(read(words), reading));
}

test("what was typed is kept", () => {
  const when = readWhen("  about a week ago ", { now, timeZone });
  assert.ok(typeof when !== "string");
  assert.equal(when.words, "about a week ago");
});

test("no words make the reader fail", () => {
  const pieces = fc.constantFrom(
    "5",
    "31",
    "2025",
    "July",
    "June",
    "about",
    "–",
    "-",
    "/",
    ",",
    "16:10",
    "25:00",
    "ago",
    "days",
    "to",
    "last",
    "t",
    "~",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((words) => words.join(" ")),
      ),
      (words) => {
        const when = readWhen(words, { now, timeZone });
        if (typeof when !== "string") assert.ok(when.earliest <= when.latest);
      },
    ),
    { numRuns: 2000 },
  );
});

test("dates are said as exactly as they are known", () => {
  const saying = (words: string) => said(readWhen(words, { now, timeZone }));
  assert.equal(saying("6 July, 14:10"), "Sun 6 July, 14:10");
  assert.equal(saying("6 July"), "Sun 6 July");
  assert.equal(saying("6 July 2024"), "Sat 6 July 2024");
  assert.equal(saying("about 4 July"), "about 4 July");
  assert.equal(saying("a week ago"), "about 30 June");
  assert.equal(saying("27-30 June"), "27–30 June");
  assert.equal(saying("about 27-30 June"), "about 27–30 June");
  assert.equal(saying("30 June – 2 July"), "30 June – 2 July");
  assert.equal(saying("30 December – 2 January 2025"), "30 December 2024 – 2 January 2025");
  assert.equal(saying("May"), "May");
  assert.equal(saying("about May 2005"), "about May 2005");
  assert.equal(saying("2005"), "2005");
  assert.equal(saying("last night"), "Sun 6 July, 18:00 – Mon 7 July, 06:00");
  assert.equal(said(withinTheLastHour(now)), "Mon 7 July, 08:00–09:00");
  assert.equal(said(oneToThreeHoursAgo(now)), "Mon 7 July, 06:00–08:00");
  assert.deepEqual(sayWhen(notKnown(now), telling), { key: "when.not_known" });
  assert.equal(
    sayWhen(atInstant(now), { ...telling, withYear: true }).params?.when,
    "Mon 7 July 2025, 09:00",
  );
});

test("what is said is read back as the same", () => {
  const days = fc.integer({ min: 0, max: 2500 }).map((ago) => new Date(now.getTime() - ago * 86_400_000));
  const minutes = fc
    .integer({ min: 0, max: 3_000_000 })
    .map((ago) => atInstant(new Date(now.getTime() - ago * 60_000)));
  const spoken = fc.oneof(
    minutes,
    fc.tuple(days, fc.constantFrom("", "about "), fc.constantFrom(10, 7)).map(([date, about, length]) => {
      const when = readWhen(about + date.toISOString().slice(0, length), { now, timeZone });
      assert.ok(typeof when !== "string");
      return when;
    }),
  );
  fc.assert(
    fc.property(spoken, (when) => {
      const again = readWhen(said(when), { now, timeZone });
      assert.ok(typeof again !== "string");
      assert.deepEqual([again.earliest, again.latest, again.about], [when.earliest, when.latest, when.about]);
    }),
  );
});

test("a date and a time from two fields", () => {
  assert.equal(said(exactly("2025-07-05", "16:10", timeZone)), "Sat 5 July, 16:10");
  assert.equal(said(exactly("2025-07-05", "", timeZone)), "Sat 5 July");
  assert.equal(exactly("2025-06-31", "16:10", timeZone), "impossible");
  assert.equal(exactly("0025-07-05", "16:10", timeZone), "impossible");
  assert.equal(exactly("0000-07-05", "", timeZone), "impossible");
  assert.equal(exactly("2025-07-05", "25:00", timeZone), "impossible");
  assert.equal(exactly("5 July", "16:10", timeZone), "not_understood");
  assert.equal(exactly("2025-07-05", "noon", timeZone), "not_understood");
});

test("a time that the clocks jump over moves forward, one that comes twice is both", () => {
  const jumped = exactly("2025-03-30", "02:30", "Europe/Berlin");
  assert.ok(typeof jumped !== "string");
  assert.equal(jumped.earliest.toISOString(), "2025-03-30T01:30:00.000Z");
  assert.deepEqual(jumped.earliest, jumped.latest);
  const twice = exactly("2025-10-26", "02:30", "Europe/Berlin");
  assert.ok(typeof twice !== "string");
  assert.equal(twice.earliest.toISOString(), "2025-10-26T00:30:00.000Z");
  assert.equal(twice.latest.toISOString(), "2025-10-26T01:30:00.000Z");
});

test("what lies ahead is known as such", () => {
  const ahead = readWhen("10 July", { now, timeZone });
  assert.ok(typeof ahead !== "string" && liesAhead(ahead, now));
  const today = readWhen("today", { now, timeZone });
  assert.ok(typeof today !== "string" && !liesAhead(today, now));
});

test("EDTF is read and written without loss", () => {
  for (const text of [
    "2005-05-13",
    "2005-05",
    "2005",
    "2005-05-13~",
    "2005-05~",
    "2005~",
    "2005-05-13/2005-05-16",
    "2005-05-13~/2005-05-16~",
  ]) {
    const when = readEdtf(text, timeZone);
    assert.ok(typeof when !== "string", text);
    assert.equal(writeEdtf(when, timeZone), text);
  }
  assert.equal(readEdtf("2005-06-31", timeZone), "impossible");
  assert.equal(readEdtf("2005-05-16/2005-05-13", timeZone), "impossible");
  assert.equal(readEdtf("May 2005", timeZone), "not_understood");
  assert.equal(readEdtf("2005/2006/2007", timeZone), "not_understood");
  assert.equal(writeEdtf(notKnown(now), timeZone), undefined);
  assert.equal(writeEdtf(atInstant(new Date("2025-07-05T22:00:00+05:00")), timeZone), "2025-07-05");
});
