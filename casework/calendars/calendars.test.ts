import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCalendar } from "#db/records/calendars.ts";
import { addTask } from "../tasks/add-task.ts";
import { AT, arrestOf, lastOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { disableUser } from "../users/disable-user.ts";
import { showUser } from "../users/show-user.ts";
import { calendarDeadlines } from "./calendar-deadlines.ts";
import { calendarIdOf, calendarToken } from "./calendar-token.ts";
import { endCalendar } from "./end-calendar.ts";
import { calendarOwner } from "./find-calendar-owner.ts";
import { openCalendar } from "./open-calendar.ts";
import { showCalendar } from "./show-calendar.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const HERE = "192.0.2.1";

test("a calendar is off until somebody opens it; only the hash of its token is kept, and it is in the history", async () => {
  const { actors, store } = made;
  assert.equal((await showCalendar(actors.caseworker, {}, AT)).since, undefined);
  const token = calendarToken();
  await openCalendar(actors.caseworker, { token }, AT);
  assert.deepEqual((await showCalendar(actors.caseworker, {}, AT)).since, AT.now);
  assert.equal((await lastOf(store, actors.caseworker)).event, "calendar.opened");
  assert.equal(await findCalendar(store.reader, token), undefined);
  assert.ok(await findCalendar(store.reader, calendarIdOf(token)));
  assert.equal((await calendarOwner(token, HERE)).userId, actors.caseworker.userId);
});

test("a new address ends the one before, and ending it is in the history", async () => {
  const { actors, store } = made;
  const [first, second] = [calendarToken(), calendarToken()];
  await openCalendar(actors.colleague, { token: first }, AT);
  await openCalendar(actors.colleague, { token: second }, AT);
  await refusalOfKind("not_found", calendarOwner(first, HERE));
  assert.equal((await calendarOwner(second, HERE)).userId, actors.colleague.userId);
  await endCalendar(actors.colleague, {}, AT);
  assert.equal((await lastOf(store, actors.colleague)).event, "calendar.ended");
  await refusalOfKind("not_found", calendarOwner(second, HERE));
  await refusalOfKind("not_found", endCalendar(actors.colleague, {}, AT));
});

test("who works with no files has none, and the refusal is recorded", async () => {
  const { actors, store } = made;
  for (const actor of [actors.auditor, actors.admin]) {
    await refusalOfKind("forbidden", openCalendar(actor, { token: calendarToken() }, AT));
    assert.deepEqual(await lastOf(store, actor), {
      event: "request.refused",
      asked: "calendar.open",
      why: "forbidden",
    });
  }
});

test("somebody whose account is closed has no calendar any more", async () => {
  const { actors } = made;
  const token = calendarToken();
  await openCalendar(actors.caseworker2, { token }, AT);
  const { version } = await showUser(actors.admin, { id: actors.caseworker2.userId });
  await disableUser(actors.admin, { id: actors.caseworker2.userId, version }, AT);
  await refusalOfKind("not_found", calendarOwner(token, HERE));
});

test("what leaves the house is the file number, the kind and the time, each under a name that stays", async () => {
  const { actors, file } = made;
  await arrestOf(actors.caseworker, file);
  await addTask(actors.caseworker, { caseNumber: file, what: "Call the brother", dueOn: "2025-07-08" }, AT);
  const told = await calendarDeadlines(actors.caseworker, {}, AT);
  assert.ok(told.some(({ kind }) => kind === "their_duty"));
  assert.deepEqual(
    told.filter(({ kind }) => kind === "task").map(({ uid: _, officeId: __, ...rest }) => rest),
    [{ caseNumber: file, kind: "task", day: "2025-07-08" }],
  );
  for (const one of told)
    for (const name of Object.keys(one))
      assert.ok(["uid", "officeId", "caseNumber", "kind", "at", "day"].includes(name), name);
  assert.equal(new Set(told.map(({ uid }) => uid)).size, told.length);
  const later = await calendarDeadlines(
    actors.caseworker,
    {},
    { now: new Date(AT.now.getTime() + 3_600_000) },
  );
  assert.deepEqual(
    later.map(({ uid }) => uid),
    told.map(({ uid }) => uid),
  );
  assert.deepEqual(await calendarDeadlines(actors.supervisor, {}, AT), []);
});

test("whoever tries many wrong tokens has to wait; what is right is not counted", async () => {
  const { actors } = made;
  const token = calendarToken();
  await openCalendar(actors.caseworker, { token }, AT);
  for (let times = 0; times < 40; times += 1) await calendarOwner(token, "192.0.2.7");
  for (let times = 0; times < 30; times += 1)
    await refusalOfKind("not_found", calendarOwner(calendarToken(), "192.0.2.7"));
  await refusalOfKind("too_many", calendarOwner(calendarToken(), "192.0.2.7"));
  assert.equal((await calendarOwner(token, "192.0.2.8")).userId, actors.caseworker.userId);
});
