import assert from "node:assert/strict";
import { after, before, mock, test } from "node:test";
import { listLastEntries } from "#db/records/entries.ts";
import { findUser, listOpenSessions } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { refusalOf } from "#domain/refusals.ts";
import { openCase } from "../cases/open-case.ts";
import { recordStrangers, STRANGER } from "../history/refusals.ts";
import { showToday } from "../homes/show-today.ts";
import { again, makeInstallation, PASSWORD } from "../testing.ts";
import { acceptInvitation } from "../users/accept-invitation.ts";
import { changeUser } from "../users/change-user.ts";
import { choosePassword } from "../users/choose-password.ts";
import { disableUser } from "../users/disable-user.ts";
import { invitationToken } from "../users/invitation-token.ts";
import { inviteUser } from "../users/invite-user.ts";
import { emailIndexOf } from "../users/staff.ts";
import { endSession } from "./end-session.ts";
import { actorOfSession } from "./find-session.ts";
import { discardKeptForm, keepForm, keptFormOf, keptFormOfIdle } from "./kept-forms.ts";
import { listSessions } from "./list-sessions.ts";
import { signIn } from "./sign-in.ts";
import { startSession } from "./start-session.ts";
import { countSignIn } from "./throttle.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
let addresses = 1;
const from = () => `192.0.2.${addresses++}`;
const email = "bekzat@test.example";
const MINUTE = 60_000;

before(async () => {
  made = await makeInstallation();
  const token = invitationToken();
  const offices = [made.offices.almaty.id];
  await inviteUser(made.actors.admin, {
    email,
    name: "Bekzat Testov",
    roles: ["caseworker"],
    offices,
    token,
  });
  const password = await choosePassword("password", PASSWORD, { name: "Bekzat Testov", email });
  await acceptInvitation(STRANGER, { token, password });
});
after(() => made.dispose());

const kindOf = (kind: string) => (error: unknown) => refusalOf(error)?.kind === kind;
const signedIn = () => signIn({ email: " Bekzat@Test.Example ", password: PASSWORD, address: from() });
const eventsOf = async (userId: string) => {
  const user = await findUser(made.store.reader, userId);
  assert.ok(user);
  return (await listLastEntries(made.store.reader, user.chain, 50)).map(({ event }) => event);
};

test("signing in starts a session, leaves an entry by the person, and says who is asking", async () => {
  const { token } = await signedIn();
  const actor = await actorOfSession(token, { renew: true });
  assert.equal(actor.name, "Bekzat Testov");
  assert.deepEqual(actor.roles, ["caseworker"]);
  assert.deepEqual(
    actor.offices.map(({ code }) => code),
    ["ALA"],
  );
  const user = await findUser(made.store.reader, actor.userId);
  const [entry] = await listLastEntries(made.store.reader, user?.chain ?? "", 1);
  assert.equal(entry?.event, "session.started");
  assert.equal(entry?.actorId, actor.userId);
});

test("a wrong password and an unknown address get the same words, and both leave a trace", async () => {
  const wrong = (email: string, password: string) => signIn({ email, password, address: from() });
  const words = (error: unknown) => {
    const refusal = refusalOf(error);
    return refusal?.kind === "rule_broken" && refusal.problems[0]?.sentence.key === "sign_in.wrong";
  };
  const { token } = await signedIn();
  const actor = await actorOfSession(token, { renew: false });
  await assert.rejects(wrong(email, "not their password at all"), words);
  assert.equal((await eventsOf(actor.userId))[0], "session.refused");
  await assert.rejects(wrong("nobody@test.example", PASSWORD), words);
  await assert.rejects(wrong("supervisor@test.example", PASSWORD), words);
  await recordStrangers(() => true, new Date());
});

test("what is left empty is asked for", async () => {
  await assert.rejects(signIn({ email: "", password: "", address: from() }), (error) => {
    const refusal = refusalOf(error);
    return refusal?.kind === "rule_broken" && refusal.problems.length === 2;
  });
});

test("no form can start a session without a proof", async () => {
  const forged = {
    proof: { userId: made.actors.admin.userId },
    token: "a".repeat(43),
    device: "a".repeat(43),
  };
  await assert.rejects(startSession(STRANGER, forged), kindOf("rule_broken"));
});

test("strangers have to wait after ten attempts, the owner's known browser does not", async () => {
  const target = { email: "admin@test.example", password: PASSWORD };
  const { device } = await signIn({ ...target, address: from() });
  const account = emailIndexOf(target.email);
  for (let n = 0; n < 10; n++) await countSignIn({ account, address: from() });
  await assert.rejects(signIn({ ...target, address: from() }), kindOf("too_many"));
  await assert.rejects(signIn({ ...target, address: from(), device: "x".repeat(43) }), kindOf("too_many"));
  const back = await signIn({ ...target, address: from(), device });
  assert.equal(back.device, device);
});

test("one address has thirty attempts a minute, and so has one network of IPv6", async () => {
  for (let n = 0; n < 30; n++) await countSignIn({ account: `account ${n}`, address: "2001:db8:1:2::1" });
  const neighbour = { account: "another", address: "2001:db8:1:2:ffff::9" };
  await assert.rejects(countSignIn(neighbour), kindOf("too_many"));
  await countSignIn({ account: "another", address: "2001:db8:1:3::1" });
});

test("a fourth session ends the oldest", async () => {
  const tokens = [];
  for (let n = 0; n < 4; n++) tokens.push((await signedIn()).token);
  const [first, ...others] = tokens as [string, ...string[]];
  await assert.rejects(actorOfSession(first, { renew: false }), kindOf("signed_out"));
  for (const token of others) assert.ok(await actorOfSession(token, { renew: false }));
  const actor = await actorOfSession(others[0] as string, { renew: false });
  const listed = await listSessions(actor, {});
  assert.equal(listed.length, 3);
  assert.equal(listed[0]?.present, true);
});

test("a session that was ended works not once, and its end is in the history", async () => {
  const { token } = await signedIn();
  const actor = await actorOfSession(token, { renew: false });
  await endSession(actor, {});
  await assert.rejects(actorOfSession(token, { renew: false }), kindOf("signed_out"));
  assert.equal((await eventsOf(actor.userId))[0], "session.ended");
});

test("all other sessions end at once, those of others do not", async () => {
  const [one, two] = [await signedIn(), await signedIn()];
  const actor = await actorOfSession(two.token, { renew: false });
  await endSession(actor, { others: true });
  await assert.rejects(actorOfSession(one.token, { renew: false }), kindOf("signed_out"));
  assert.ok(await actorOfSession(two.token, { renew: false }));
  const [foreign] = await listOpenSessions(made.store.reader, made.actors.admin.userId, new Date());
  assert.ok(foreign);
  await assert.rejects(endSession(actor, { id: foreign.id }), kindOf("not_found"));
});

test("fifteen minutes without a request end it; a prefetch does not renew it", async () => {
  const { token } = await signedIn();
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  try {
    mock.timers.tick(10 * MINUTE);
    await actorOfSession(token, { renew: true });
    mock.timers.tick(14 * MINUTE);
    await actorOfSession(token, { renew: false });
    mock.timers.tick(2 * MINUTE);
    await assert.rejects(actorOfSession(token, { renew: true }), kindOf("signed_out"));
  } finally {
    mock.timers.reset();
  }
});

test("after twelve hours it ends, however busy it was", async () => {
  const { token } = await signedIn();
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  try {
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      mock.timers.tick(10 * MINUTE);
      await actorOfSession(token, { renew: true });
    }
    mock.timers.tick(10 * MINUTE);
    await assert.rejects(actorOfSession(token, { renew: true }), kindOf("signed_out"));
  } finally {
    mock.timers.reset();
  }
});

test("what was typed is kept for whoever became idle, and after the absolute end for whoever signs in again", async () => {
  const { token } = await signedIn();
  const typed = { text: "the brother called", kind: "contact" };
  assert.equal(await keepForm(token, "/cases/ALA-2025-00001/notes/new", typed), undefined);
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  try {
    mock.timers.tick(16 * MINUTE);
    const id = await keepForm(token, "/cases/ALA-2025-00001/notes/new", typed);
    assert.ok(id);
    const idle = await keptFormOfIdle(token, id);
    assert.deepEqual(
      [idle?.email, idle?.path, idle?.values],
      [email, "/cases/ALA-2025-00001/notes/new", typed],
    );
    const other = await signIn({ email: "admin@test.example", password: PASSWORD, address: from() });
    assert.equal(await keptFormOf(await actorOfSession(other.token, { renew: false }), id), undefined);
    const back = await actorOfSession((await signedIn()).token, { renew: false });
    assert.deepEqual((await keptFormOf(back, id))?.values, typed);
    mock.timers.tick(31 * MINUTE);
    assert.equal(await keptFormOf(back, id), undefined);
    mock.timers.tick(12 * 60 * MINUTE);
    const late = await keepForm(token, "/arrests/new", typed);
    assert.ok(late);
    assert.equal(await keptFormOfIdle(token, late), undefined);
  } finally {
    mock.timers.reset();
  }
});

test("what is kept stands on Today, and on nobody else's, until it is recorded, thrown away, or its half hour is over", async () => {
  const { token } = await signedIn();
  const { caseNumber = "" } = await openCase(made.actors.colleague, { pseudonym: "Turna Laylak" });
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  try {
    mock.timers.tick(16 * MINUTE);
    const path = `/cases/${caseNumber}/notes/new?kind=visit`;
    const id = await keepForm(token, path, { $title: "Add a note", text: "two men came" });
    mock.timers.tick(MINUTE);
    await keepForm(token, "/households/new", { $title: "Make a household" });
    assert.ok(id);
    const back = await actorOfSession((await signedIn()).token, { renew: false });
    const now = new Date("2025-07-07T09:00:00+05:00");
    const draftsOf = async (actor: Actor) => (await showToday(actor, {}, { now })).drafts;
    // What an earlier test has kept is thrown away.
    for (const { id: other, path: of } of await draftsOf(back))
      if (of === "/arrests/new") await discardKeptForm(back, other);
    const [family, note, ...more] = await draftsOf(back);
    assert.deepEqual([family?.title, more], ["Make a household", []]);
    assert.deepEqual(
      [note?.id, note?.path, note?.title, note?.pseudonym, note?.at],
      [id, path, "Add a note", "Turna Laylak", new Date(now.getTime() - MINUTE)],
    );
    assert.equal(JSON.stringify(note).includes("two men"), false);
    assert.deepEqual(await draftsOf(made.actors.colleague), []);
    await discardKeptForm(made.actors.colleague, id);
    assert.equal((await draftsOf(back)).length, 2);
    await discardKeptForm(back, id);
    assert.deepEqual(
      (await draftsOf(back)).map(({ title, pseudonym }) => [title, pseudonym]),
      [["Make a household", undefined]],
    );
    mock.timers.tick(31 * MINUTE);
    assert.deepEqual(await draftsOf(back), []);
  } finally {
    mock.timers.reset();
  }
});

test("a changed role counts from the next request, and somebody disabled is out at once", async () => {
  const { token } = await signedIn();
  const actor = await actorOfSession(token, { renew: false });
  const { admin } = made.actors;
  const user = await findUser(made.store.reader, actor.userId);
  await changeUser(admin, {
    id: actor.userId,
    version: user?.version ?? 0,
    roles: ["supervisor"],
    offices: [made.offices.shymkent.id],
  });
  const changed = await actorOfSession(token, { renew: false });
  assert.deepEqual([changed.roles, changed.offices.map(({ code }) => code)], [["supervisor"], ["SHY"]]);
  assert.equal((await again(made.store, actor)).name, "Bekzat Testov");
  await disableUser(admin, { id: actor.userId, version: (user?.version ?? 0) + 1 });
  await assert.rejects(actorOfSession(token, { renew: false }), kindOf("signed_out"));
  await assert.rejects(signedIn(), kindOf("rule_broken"));
});
