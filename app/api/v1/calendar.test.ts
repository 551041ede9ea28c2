import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { calendarToken } from "#casework/calendars/calendar-token.ts";
import { endCalendar } from "#casework/calendars/end-calendar.ts";
import { openCalendar } from "#casework/calendars/open-calendar.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { STRANGER } from "#casework/history/refusals.ts";
import { addTask } from "#casework/tasks/add-task.ts";
import { arrestOf, makeFile } from "#casework/testing-files.ts";
import { calendar } from "./calendar.ts";
import { handlersOf } from "./respond.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const { GET } = handlersOf(
  calendar,
  async () => STRANGER,
  () => "http://localhost:3000",
);
const fetched = (token: string) =>
  GET(new Request(`http://localhost:3000/api/v1/deadlines.ics?token=${token}`), {
    params: Promise.resolve({}),
  });

test("a calendar reads numbers, kinds and times, and nothing that names anybody", async () => {
  const { actors, file } = made;
  const [token, now] = [calendarToken(), new Date()];
  await openCalendar(actors.caseworker, { token });
  await arrestOf(actors.caseworker, file, { when: "within_the_last_hour" }, now);
  const dueOn = new Date(now.getTime() + 48 * 3_600_000).toISOString().slice(0, 10);
  await addTask(actors.caseworker, { caseNumber: file, what: "Call the brother", dueOn });
  const answer = await fetched(token);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type") ?? "", /^text\/calendar/);
  const text = await answer.text();
  const lines = text.split("\r\n");
  assert.deepEqual([lines[0], lines[1]], ["BEGIN:VCALENDAR", "VERSION:2.0"]);
  const summaries = new Set(lines.filter((line) => line.startsWith("SUMMARY:")));
  assert.deepEqual(
    summaries,
    new Set(["They must", "We must", "Task"].map((kind) => `SUMMARY:${file} · ${kind}`)),
  );
  assert.ok(lines.includes(`DTSTART;VALUE=DATE:${dueOn.replaceAll("-", "")}`));
  assert.ok(lines.some((line) => /^DTSTART:\d{8}T\d{6}Z$/.test(line)));
  const { pseudonym } = await showCase(actors.caseworker, { caseNumber: file });
  for (const word of [pseudonym, "Almaty", "brother", "Release"]) assert.ok(!text.includes(word), word);
});

test("an ended token, a wrong one and none are answered alike: there is no such calendar", async () => {
  const { colleague } = made.actors;
  const token = calendarToken();
  await openCalendar(colleague, { token });
  await endCalendar(colleague, {});
  for (const wrong of [token, calendarToken(), "", "x"]) {
    const answer = await fetched(wrong);
    assert.deepEqual([answer.status, answer.headers.get("content-type")], [404, "application/problem+json"]);
  }
});
