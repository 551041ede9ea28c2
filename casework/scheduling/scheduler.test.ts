import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import fc from "fast-check";
import { findUserByEmail } from "#db/records/users.ts";
import { scheduledRuns } from "#db/schema/clocks.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/roles.ts";
import { latestDay } from "#domain/scheduling/latest-day.ts";
import { addNote } from "../cases/add-note.ts";
import { STRANGER } from "../history/refusals.ts";
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

const forget = () => made.store.transaction(async (db) => void (await db.delete(scheduledRuns)));

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

test("what a server did not take is tried again a few times; what it may have taken is not", async () => {
  const answers = (outcome: "refused" | "unknown") => {
    const tried: Mail[] = [];
    const post: Post = async (mail) => {
      if (mail.to === "here@test.example") tried.push(mail);
      return outcome;
    };
    return { tried, tick: scheduler(post).tick };
  };
  for (const [outcome, times, day] of [
    ["refused", 5, "06"],
    ["unknown", 1, "07"],
  ] as const) {
    const { tried, tick } = answers(outcome);
    for (let minute = 0; minute < 9; minute += 1) await tick(local(`2025-07-${day}T08:0${minute}`));
    assert.equal(tried.length, times, outcome);
  }
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
