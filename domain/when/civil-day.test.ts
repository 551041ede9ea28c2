import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { civilDay, civilTime, daysFromTo } from "./civil-day.ts";

const ZONES = [
  "Asia/Almaty",
  "Asia/Tashkent",
  "Europe/Berlin",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "Africa/Monrovia",
  "UTC",
];

test("the civil day and time of an instant are what the calendar and the clocks of the place say, whichever was asked before", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.array(
        fc.date({ min: new Date("-000001-01-01"), max: new Date("+010002-01-01"), noInvalidDate: true }),
      ),
      (zone, dates) => {
        for (const date of dates) {
          const here = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
          assert.equal(civilDay(date, zone), here.toPlainDate().toString());
          const { year, month, day, hour, minute } = here;
          const time = Temporal.PlainDateTime.from({ year, month, day, hour, minute });
          assert.equal(civilTime(date, zone), time.toString({ smallestUnit: "minute" }));
        }
      },
    ),
  );
});

test("the clocks of Kazakhstan were put back on 1 March 2024: the day is told by those of the moment", () => {
  assert.equal(civilDay(new Date("2024-02-20T18:30:00Z"), "Asia/Almaty"), "2024-02-21");
  assert.equal(civilDay(new Date("2024-03-20T18:30:00Z"), "Asia/Almaty"), "2024-03-20");
  assert.equal(civilDay(new Date("2024-02-20T18:30:00Z"), "Asia/Almaty"), "2024-02-21");
});

test("days are counted on the calendar", () => {
  assert.deepEqual(
    [
      daysFromTo("2025-07-06", "2025-07-07"),
      daysFromTo("2024-02-28", "2024-03-01"),
      daysFromTo("2025-07-07", "2025-07-06"),
    ],
    [1, 2, -1],
  );
});
