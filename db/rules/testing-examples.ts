import assert from "node:assert/strict";
import type { WorkedExample } from "#domain/clocks/rule.ts";
import type { WorkedOut } from "#domain/clocks/work-out.ts";
import { civilDay } from "#domain/when/civil-day.ts";

/** What a worked example comes to is what it says. */
export function assertSays(example: WorkedExample, found: WorkedOut) {
  const { due, byPoliceRecord, possible, atTheLatest, stopped } = found;
  const doubts = [...new Set(found.doubts.map(({ doubt }) => doubt))];
  const doubtedBy = found.doubts.flatMap(({ citation }) => citation ?? []).sort();
  assert.deepEqual(
    { due, byPoliceRecord, possible, atTheLatest, stopped, doubts },
    {
      due: instantOf(example.due ?? null),
      byPoliceRecord: instantOf(example.by_police_record),
      possible: example.possible ?? false,
      atTheLatest: example.at_the_latest,
      stopped: instantOf(example.stopped),
      doubts: example.doubts ?? [],
    },
  );
  if (example.latest_due !== undefined) assert.equal(found.latestDue, instantOf(example.latest_due));
  if (example.stopped_from !== undefined) assert.equal(found.stoppedFrom, instantOf(example.stopped_from));
  if (example.kept !== undefined) assert.equal(found.kept, example.kept);
  if (example.due_on !== undefined) assert.equal(found.dueOn, example.due_on);
  if (example.doubted_by !== undefined) assert.deepEqual(doubtedBy, example.doubted_by);
  const zone = example.file?.time_zone ?? example.detention?.time_zone ?? "UTC";
  const extended = found.mayExtendTo && civilDay(new Date(found.mayExtendTo), zone);
  if (example.may_extend_to !== undefined) assert.equal(extended, example.may_extend_to);
}

const instantOf = <T extends string | null | undefined>(text: T) =>
  typeof text === "string" ? new Date(text).toISOString() : text;
