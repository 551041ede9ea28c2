import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readHappened } from "#casework/cases/happened.ts";
import { whenSent, whenTyped } from "./when-typed.ts";

const here = { now: new Date("2025-07-07T09:00:00+05:00"), timeZone: "Asia/Almaty" };

for (const words of [
  "2025-07-05T16:10",
  "2025-07-05",
  "27–30 June",
  "about 4 July",
  "May 2025",
  "last night",
  "not_known",
]) {
  test(`${words}: what a form is filled in with says the same again`, () => {
    const when = readHappened("when", words, here);
    const { earliest, latest, precision, about } = readHappened(
      "when",
      whenSent(whenTyped(when, here)),
      here,
    );
    assert.deepEqual({ earliest, latest, precision, about }, pick(when));
  });
}

test("every minute of the past comes back as the same minute", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: here.now, noInvalidDate: true }), (date) => {
      const earliest = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
      const when = { earliest, latest: earliest, precision: "minute" as const, about: false };
      const again = readHappened("when", whenSent(whenTyped(when, here)), here);
      // An hour that came twice, when clocks were set back, is known as both.
      assert.ok(again.earliest <= earliest && earliest <= again.latest);
    }),
  );
});

const pick = ({ earliest, latest, precision, about }: ReturnType<typeof readHappened>) => ({
  earliest,
  latest,
  precision,
  about,
});
