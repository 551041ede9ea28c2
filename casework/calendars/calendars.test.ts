import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCalendar } from "#db/records/calendars.ts";
import { listLastEntries } from "#db/records/entries.ts";
import { findInstallation } from "#db/records/organisation.ts";
import type { Actor } from "#domain/access/actor.ts";
import { entryDetails } from "../history/entry-details.ts";
import { recordStrangers } from "../history/refusals.ts";
import { addTask } from "../tasks/add-task.ts";
import { AT, arrestOf, lastOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { changeUser } from "../users/change-user.ts";
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
  assert.equal((await showCalendar(actors.caseworker, {}, AT)).open?.since, undefined);
  const token = calendarToken();
  await openCalendar(actors.caseworker, { token }, AT);
  assert.deepEqual((await showCalendar(actors.caseworker, {}, AT)).open?.since, AT.now);
  assert.equal((await lastOf(store, actors.caseworker)).event, "calendar.opened");
  assert.equal(await findCalendar(store.reader, token), undefined);
  assert.ok(await findCalendar(store.reader, calendarIdOf(token)));
  assert.equal((await calendarOwner(token, HERE, AT.now)).userId, actors.caseworker.userId);
});

test("a new address ends the one before, and ending it is in the history", async () => {
  const { actors, store } = made;
  const [first, second] = [calendarToken(), calendarToken()];
  await openCalendar(actors.colleague, { token: first }, AT);
  await openCalendar(actors.colleague, { token: second }, AT);
  await refusalOfKind("not_found", calendarOwner(first, HERE, AT.now));
  assert.equal((await calendarOwner(second, HERE, AT.now)).userId, actors.colleague.userId);
  await endCalendar(actors.colleague, {}, AT);
  assert.equal((await lastOf(store, actors.colleague)).event, "calendar.ended");
  await refusalOfKind("not_found", calendarOwner(second, HERE, AT.now));
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

test("whoever's account is closed, or who works with files no more, has no calendar any more, and its end is in the history", async () => {
  const { actors, offices, store } = made;
  const { admin, caseworker2, supervisor2 } = actors;
  const opened = async (actor: Actor) => {
    const token = calendarToken();
    await openCalendar(actor, { token }, AT);
    return token;
  };
  const endOf = async (token: string, actor: Actor) => [
    (await findCalendar(store.reader, calendarIdOf(token)))?.endedAt,
    (await lastOf(store, actor)).event,
  ];
  const at = async ({ userId }: Actor) => ({
    id: userId,
    version: (await showUser(admin, { id: userId })).version,
  });
  const [one, other] = [await opened(caseworker2), await opened(supervisor2)];
  await disableUser(admin, await at(caseworker2), AT);
  assert.deepEqual(await endOf(one, caseworker2), [AT.now, "calendar.ended"]);
  await refusalOfKind("not_found", calendarOwner(one, HERE, AT.now));

  const become = async (role: "caseworker" | "auditor") =>
    changeUser(admin, { ...(await at(supervisor2)), roles: [role], offices: [offices.shymkent.id] }, AT);
  await become("caseworker");
  assert.equal((await calendarOwner(other, HERE, AT.now)).userId, supervisor2.userId);
  await become("auditor");
  assert.deepEqual(await endOf(other, supervisor2), [AT.now, "calendar.ended"]);
  await become("caseworker");
  await refusalOfKind("not_found", calendarOwner(other, HERE, AT.now));
});

const DAY_MS = 86_400_000;
const on = (day: number) => ({ now: new Date(AT.now.getTime() + day * DAY_MS) });

test("an address ends half a year after a calendar last asked there, and after a year at most; the page says until when", async () => {
  const { supervisor } = made.actors;
  const token = calendarToken();
  await openCalendar(supervisor, { token }, AT);
  const asked = (day: number) => calendarOwner(token, HERE, on(day).now);
  const shown = (day: number) => showCalendar(supervisor, {}, on(day));
  assert.deepEqual((await shown(1)).open?.until, on(180).now);
  await asked(179);
  assert.deepEqual((await shown(180)).open?.until, on(359).now);
  await asked(300);
  const { open } = await shown(301);
  assert.deepEqual([open?.until, open?.most], [on(365).now, on(365).now]);
  await asked(364);
  await refusalOfKind("not_found", asked(365));
  assert.deepEqual(await shown(365), { over: on(365).now });

  const unused = calendarToken();
  await openCalendar(supervisor, { token: unused }, on(400));
  await refusalOfKind("not_found", calendarOwner(unused, HERE, on(580).now));
  assert.deepEqual(await shown(580), { over: on(580).now });
});

test("a token that opens nothing is counted with the strangers who were refused", async () => {
  const { reader } = made.store;
  const tried = new Date("2031-01-01T00:00:00Z");
  await refusalOfKind("not_found", calendarOwner(calendarToken(), "192.0.2.9", tried));
  await refusalOfKind("not_found", calendarOwner("no token at all", "192.0.2.9", tried));
  await recordStrangers(() => true, tried);
  const [counted] = await listLastEntries(reader, (await findInstallation(reader))?.chain ?? "", 1);
  assert.equal(counted?.event, "strangers.refused");
  const { minute, count } = (await entryDetails(reader, counted)) as { minute?: string; count?: number };
  assert.deepEqual([minute, count], [tried.toISOString(), 2]);
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
  for (let times = 0; times < 40; times += 1) await calendarOwner(token, "192.0.2.7", AT.now);
  for (let times = 0; times < 30; times += 1)
    await refusalOfKind("not_found", calendarOwner(calendarToken(), "192.0.2.7", AT.now));
  await refusalOfKind("too_many", calendarOwner(calendarToken(), "192.0.2.7", AT.now));
  assert.equal((await calendarOwner(token, "192.0.2.8", AT.now)).userId, actors.caseworker.userId);
});
