import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import fc from "fast-check";
import { findUserByEmail } from "#db/records/users.ts";
import { scheduledRuns, waitingMails } from "#db/schema/clocks.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/roles.ts";
import { latestDay } from "#domain/scheduling/latest-day.ts";
import { addNote } from "../cases/add-note.ts";
import { openCase } from "../cases/open-case.ts";
import { addClock } from "../clocks/add-clock.ts";
import { STRANGER } from "../history/refusals.ts";
import { countWaiting } from "../inbox/count-waiting.ts";
import { readInbox } from "../inbox/read-inbox.ts";
import { addTask } from "../tasks/add-task.ts";
import { makeInstallation, PASSWORD } from "../testing.ts";
import { arrestOf, openFileFor } from "../testing-files.ts";
import { acceptInvitation } from "../users/accept-invitation.ts";
import { actorOf } from "../users/actor-of.ts";
import { choosePassword } from "../users/choose-password.ts";
import { disableUser } from "../users/disable-user.ts";
import { invitationToken } from "../users/invitation-token.ts";
import { inviteUser } from "../users/invite-user.ts";
import { emailIndexOf } from "../users/staff.ts";
import type { Mail, Post } from "./post.ts";
import { scheduler } from "./scheduler.ts";

const ZONE = "Asia/Almaty";
const local = (moment: string) => new Date(`${moment}+05:00`);
/** Before anything of these stories happens. */
const BEGAN = { now: local("2025-07-01T09:00") };

let made: Awaited<ReturnType<typeof makeInstallation>>;
let caseworker: Actor;
let supervisor: Actor;
const sent: Mail[] = [];
const kept: Post = async (mail) => {
  sent.push(mail);
  return "sent";
};

before(async () => {
  made = await makeInstallation();
  caseworker = await comes("here@test.example", ["caseworker"]);
  supervisor = await comes("above@test.example", ["supervisor"]);
});
after(() => made.dispose());
beforeEach(async () => {
  sent.length = 0;
  await forget();
});

const forget = () =>
  made.store.transaction(async (db) => {
    await db.delete(scheduledRuns);
    await db.delete(waitingMails);
  });

/** Somebody who was invited and has come. */
async function comes(email: string, roles: Role[]): Promise<Actor> {
  const token = invitationToken();
  const invited = { email, name: "Zarina Testova", roles, offices: [made.offices.almaty.id], token };
  await inviteUser(made.actors.admin, invited, BEGAN);
  const password = await choosePassword("password", PASSWORD, { name: "Zarina Testova", email });
  await acceptInvitation(STRANGER, { token, password }, BEGAN);
  const user = await findUserByEmail(made.store.reader, emailIndexOf(email));
  assert.ok(user);
  return actorOf(made.store.reader, user, "");
}

const to = (email: string) => sent.filter((mail) => mail.to === email);

test("without a post nothing is sent, and no day is taken", async () => {
  await scheduler().tick(local("2025-07-02T09:00"));
  assert.deepEqual(await made.store.reader.select().from(scheduledRuns), []);
});

test("in the morning each is told once how many things wait for them, and nobody for whom nothing does", async () => {
  const file = await openFileFor(caseworker, local("2025-07-02T10:00"));
  await addNote(
    supervisor,
    { caseNumber: file, text: "UNHCR was told." },
    { now: local("2025-07-02T11:00") },
  );
  await addTask(
    caseworker,
    { caseNumber: file, what: "Call", dueOn: "2025-07-03" },
    { now: local("2025-07-02T12:00") },
  );
  const { tick } = scheduler(kept);
  await tick(local("2025-07-02T09:00"));
  sent.length = 0;
  await tick(local("2025-07-03T07:59"));
  assert.deepEqual(to("here@test.example"), []);
  await tick(local("2025-07-03T08:00"));
  await tick(local("2025-07-03T08:01"));
  assert.deepEqual(to("here@test.example"), [{ to: "here@test.example", waiting: 2, more: false }]);
  assert.deepEqual(to("above@test.example"), []);
  await readInbox(
    caseworker,
    { until: local("2025-07-03T09:00").toISOString() },
    { now: local("2025-07-03T09:00") },
  );
  await tick(local("2025-07-04T08:00"));
  assert.deepEqual(
    to("here@test.example").map(({ waiting }) => waiting),
    [2, 1],
  );
});

test("whoever was only invited, and whoever left, is written to by nobody", async () => {
  const { colleague, admin } = made.actors;
  const file = await openFileFor(colleague, local("2025-07-02T10:00"));
  await addNote(supervisor, { caseNumber: file, text: "She called." }, { now: local("2025-07-02T11:00") });
  const gone = await comes("gone@test.example", ["caseworker"]);
  const theirs = await openFileFor(gone, local("2025-07-02T10:00"));
  await addNote(supervisor, { caseNumber: theirs, text: "He called." }, { now: local("2025-07-02T11:00") });
  const user = await findUserByEmail(made.store.reader, emailIndexOf("gone@test.example"));
  await disableUser(
    admin,
    { id: gone.userId, version: user?.version ?? 0 },
    { now: local("2025-07-02T12:00") },
  );
  await scheduler(kept).tick(local("2025-07-03T09:00"));
  assert.deepEqual([to("colleague@test.example"), to("gone@test.example")], [[], []]);
});

test("two servers that tick at once send one mail", async () => {
  const [one, other] = [scheduler(kept), scheduler(kept)];
  await Promise.all([one.tick(local("2025-07-05T08:00")), other.tick(local("2025-07-05T08:00"))]);
  assert.equal(to("here@test.example").length, 1);
});

/** A post whose every answer is this one, and when it was asked for somebody. */
function answering(outcome: "refused" | "unknown", clock: { now: Date }) {
  const tried: Date[] = [];
  const post: Post = async (mail) => {
    if (mail.to === "here@test.example") tried.push(clock.now);
    return outcome;
  };
  return { tried, post };
}

/** A tick a minute, from one moment to another. */
async function ticking(post: Post, from: Date, hours: number, clock: { now: Date }) {
  const { tick } = scheduler(post);
  for (let minute = 0; minute <= hours * 60; minute += 1) {
    clock.now = new Date(from.getTime() + minute * 60_000);
    await tick(clock.now);
  }
}

test("what a mail server refuses is tried again, ever more seldom, for a day; what it may have taken once more", async () => {
  const clock = { now: local("2025-07-06T08:00") };
  const refused = answering("refused", clock);
  await ticking(refused.post, local("2025-07-06T08:00"), 2, clock);
  const minutes = refused.tried.map((at) => (at.getTime() - local("2025-07-06T08:00").getTime()) / 60_000);
  assert.deepEqual(minutes, [0, 1, 3, 7, 15, 31, 63]);
  const later = refused.tried.length;
  await scheduler(refused.post).tick(local("2025-07-06T14:00"));
  assert.equal(refused.tried.length, later + 1);
  await scheduler(refused.post).tick(local("2025-07-07T07:59"));
  await scheduler(refused.post).tick(local("2025-07-07T08:30"));
  const given = refused.tried.length;
  const sentNow: Post = async (mail) => {
    if (mail.to === "here@test.example") sent.push(mail);
    return "sent";
  };
  await scheduler(sentNow).tick(local("2025-07-07T10:00"));
  assert.deepEqual([given > later, to("here@test.example").length], [true, 1], "of the second day alone");

  await forget();
  const unsure = answering("unknown", clock);
  await ticking(unsure.post, local("2025-07-09T08:00"), 1, clock);
  assert.equal(unsure.tried.length, 2);
});

test("a mail that a server had taken when it was killed is sent by another one, and not before", async () => {
  const killed: Post = () => new Promise(() => {});
  void scheduler(killed).tick(local("2025-07-10T08:00"));
  while ((await made.store.reader.select().from(waitingMails)).every(({ takenAt }) => takenAt === null))
    await new Promise((later) => setTimeout(later, 5));
  const { tick } = scheduler(kept);
  await tick(local("2025-07-10T08:01"));
  const [before] = [to("here@test.example").length];
  await tick(local("2025-07-10T08:06"));
  await tick(local("2025-07-10T08:07"));
  const twice = new Set(sent.map(({ to }) => to)).size === sent.length;
  assert.ok(before <= 1 && to("here@test.example").length === 1 && twice, JSON.stringify(sent));
  assert.deepEqual(await made.store.reader.select().from(waitingMails), []);
});

test("limits that have become pressing are told to whoever carries the file: once each, and at most hourly", async () => {
  const person = await comes("pressed@test.example", ["caseworker"]);
  const file = await openFileFor(person, local("2025-08-01T08:30"));
  await arrestOf(person, file, { when: "2025-08-01T08:30" }, local("2025-08-01T08:31"));
  await readInbox(
    person,
    { until: local("2025-08-01T08:31").toISOString() },
    { now: local("2025-08-01T08:31") },
  );
  const { tick } = scheduler(kept);
  const told: [string, number][] = [];
  const until = local("2025-08-05T08:30").getTime();
  for (let at = local("2025-08-01T08:31").getTime(); at < until; at += 15 * 60_000) {
    const before = to("pressed@test.example").length;
    await tick(new Date(at));
    for (const { waiting } of to("pressed@test.example").slice(before))
      told.push([new Date(at).toISOString(), waiting]);
  }
  const mornings = told.filter(([at]) => /T03:0[01]/.test(at));
  const pressing = told.filter(([at]) => !/T03:0[01]/.test(at)).map(([at]) => Date.parse(at));
  assert.ok(pressing.length > 0 && mornings.length > 0);
  assert.ok(pressing.every((at, index) => index === 0 || at - (pressing[index - 1] ?? 0) >= 3_600_000));
  const again = scheduler(kept);
  const before = sent.length;
  for (const [at] of told) await again.tick(new Date(at));
  assert.deepEqual(sent.slice(before), []);
});

/** When somebody is written to between two moments, besides in the morning: a tick each quarter of an hour. */
async function warnedAt(email: string, from: Date, hours: number) {
  const { tick } = scheduler(kept);
  const at: string[] = [];
  for (let quarter = 0; quarter <= hours * 4; quarter += 1) {
    const now = new Date(from.getTime() + quarter * 15 * 60_000);
    const before = to(email).length;
    await tick(now);
    if (to(email).length > before && !/T03:00/.test(now.toISOString())) at.push(now.toISOString());
  }
  return at;
}

const limitFor = (actor: Actor, caseNumber: string, endsOn: string, now: Date) =>
  addClock(actor, { caseNumber, kind: "their_duty", what: "Hearing", endsOn }, { now });

test("a day that was set by hand is told two days before its end, as a page says that it is now", async () => {
  const person = await comes("handset@test.example", ["caseworker"]);
  const began = local("2025-08-10T09:00");
  const file = await openFileFor(person, began);
  await limitFor(person, file, "2025-08-14", began);
  await scheduler(kept).tick(began);
  const warned = await warnedAt("handset@test.example", local("2025-08-10T09:15"), 72);
  assert.deepEqual(warned, [local("2025-08-13T00:00").toISOString()]);
});

test("limits of a file that nobody carries are told to the supervisors of its office", async () => {
  const began = local("2025-08-20T09:00");
  const lead = await comes("lead@test.example", ["supervisor"]);
  await scheduler(kept).tick(local("2025-08-20T08:45"));
  sent.length = 0;
  const { caseNumber = "" } = await openCase(caseworker, { mine: false }, { now: began });
  await limitFor(caseworker, caseNumber, "2025-08-21", began);
  const before = { until: local("2025-08-20T08:00").toISOString() };
  await readInbox(lead, before, { now: local("2025-08-20T08:30") });
  const tick = local("2025-08-20T10:00");
  await scheduler(kept).tick(tick);
  assert.deepEqual(
    to("lead@test.example").map(({ waiting }) => waiting >= 1),
    [true],
  );
  assert.ok((await countWaiting(lead, {}, { now: tick })).unread >= 1, "and their inbox tells which");
});

test("what passed while no server ran is told when one runs again, once", async () => {
  const person = await comes("down@test.example", ["caseworker"]);
  const began = local("2025-09-10T09:00");
  const file = await openFileFor(person, began);
  await limitFor(person, file, "2025-09-14", began);
  await scheduler(kept).tick(local("2025-09-10T10:00"));
  sent.length = 0;
  const { tick } = scheduler(kept);
  await tick(local("2025-09-20T06:00"));
  // The mail of the morning of the 19th, which was missed too, and the warning.
  assert.deepEqual(
    to("down@test.example").map(({ waiting }) => waiting),
    [1, 1],
  );
  await tick(local("2025-09-20T07:30"));
  assert.equal(to("down@test.example").length, 2);
});

/** A server ticks, or the clock moves on or back, or a server is stopped and another started. */
const steps = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant("tick" as const), minutes: fc.integer({ min: 0, max: 30 }) }),
    fc.record({ does: fc.constant("jump" as const), minutes: fc.integer({ min: -5 * 1440, max: 5 * 1440 }) }),
    fc.record({ does: fc.constant("restart" as const), minutes: fc.constant(0) }),
  ),
  { minLength: 1, maxLength: 25 },
);

test("however clocks jump and servers restart, a civil day's digest is sent once at most, and the latest within a tick", async () => {
  const file = await openFileFor(caseworker, local("2025-09-01T10:00"));
  await addTask(
    caseworker,
    { caseNumber: file, what: "Call", dueOn: "2025-09-02" },
    { now: local("2025-09-01T12:00") },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      await forget();
      const days: string[] = [];
      let at = local("2025-10-01T12:00").getTime();
      const counting: Post = async ({ to }) => {
        if (to === "here@test.example") days.push(latestDay(new Date(at), ZONE, 8).day);
        return "sent";
      };
      let server = scheduler(counting);
      for (const { does, minutes } of steps) {
        if (does === "restart") server = scheduler(counting);
        at = Math.max(at + minutes * 60_000, local("2025-09-05T00:00").getTime());
        if (does !== "tick") continue;
        await server.tick(new Date(at));
        assert.ok(days.includes(latestDay(new Date(at), ZONE, 8).day));
      }
      assert.equal(new Set(days).size, days.length);
    }),
    { numRuns: 30 },
  );
});
