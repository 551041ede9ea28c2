import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findUser, listOpenInvitations, listOpenSessions } from "#db/records/users.ts";
import { STRANGER } from "../history/refusals.ts";
import { signIn } from "../sessions/sign-in.ts";
import { addStaff, again, makeInstallation, PASSWORD } from "../testing.ts";
import { brokenRules, lastOf, refusalOfKind } from "../testing-files.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changeOwnAccount } from "./change-own-account.ts";
import { changeUser } from "./change-user.ts";
import { choosePassword } from "./choose-password.ts";
import { disableUser } from "./disable-user.ts";
import { invitationFor } from "./find-invitation.ts";
import { invitationToken } from "./invitation-token.ts";
import { inviteUser } from "./invite-user.ts";
import { listGrants } from "./list-grants.ts";
import { listUsers } from "./list-users.ts";
import { showUser } from "./show-user.ts";
import { shortName, staffNames } from "./staff-names.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
before(async () => {
  made = await makeInstallation();
});
after(() => made.dispose());

let number = 0;
const somebody = (change: object = {}) => ({
  email: `somebody${++number}@test.example`,
  name: "Zarina Testova",
  roles: ["caseworker" as const],
  offices: [made.offices.almaty.id],
  token: invitationToken(),
  ...change,
});
const passwordFor = (email: string) =>
  choosePassword("password", PASSWORD, { name: "Zarina Testova", email });
const versionOf = async (id: string) => (await findUser(made.store.reader, id))?.version ?? 0;
const DAY_MS = 86_400_000;

test("an invitation makes an account, and is in the history with the roles that were given", async () => {
  const { admin } = made.actors;
  const fields = somebody();
  const { id, entries } = await inviteUser(admin, fields);
  assert.equal(entries.length, 2);
  const user = await showUser(admin, { id });
  assert.deepEqual([user.email, user.name, user.state], [fields.email, "Zarina Testova", "invited"]);
  assert.equal((await lastOf(made.store, { ...admin, userId: id })).event, "role.granted");
});

test("every supervisor sees which roles were given, to whom and by whom", async () => {
  const { admin, supervisor, supervisor2, caseworker } = made.actors;
  await inviteUser(admin, somebody({ name: "Rano Testova", roles: ["auditor"] }));
  for (const actor of [supervisor, supervisor2]) {
    const [grant] = await listGrants(actor, {});
    assert.deepEqual([grant?.to, grant?.roles, grant?.by], ["Rano Testova", ["auditor"], "Yerlan Testov"]);
  }
  await refusalOfKind("forbidden", listGrants(caseworker, {}));
});

test("only an administrator invites, changes and closes accounts, and each refusal is recorded", async () => {
  const { supervisor, caseworker } = made.actors;
  const { userId: id } = caseworker;
  const attempts = {
    "user.invite": () => inviteUser(supervisor, somebody()),
    "user.change": () =>
      changeUser(supervisor, { id, version: 1, roles: ["supervisor"], offices: [made.offices.almaty.id] }),
    "user.disable": () => disableUser(supervisor, { id, version: 1 }),
  };
  for (const [asked, attempt] of Object.entries(attempts)) {
    await refusalOfKind("forbidden", attempt());
    assert.deepEqual(await lastOf(made.store, supervisor), {
      event: "request.refused",
      asked,
      why: "forbidden",
    });
  }
});

test("an account that nobody has is not found", async () => {
  const { admin } = made.actors;
  const nobody = { id: "01890000-0000-7000-8000-000000000000", version: 1 };
  await refusalOfKind("not_found", showUser(admin, nobody));
  await refusalOfKind("not_found", disableUser(admin, nobody));
  const offices = [made.offices.almaty.id];
  await refusalOfKind("not_found", changeUser(admin, { ...nobody, roles: ["auditor"], offices }));
});

test("what is wrong with an invitation is said beside its field", async () => {
  const { admin } = made.actors;
  const wrong = { email: "nowhere", name: "", roles: [], offices: [] };
  assert.deepEqual(await brokenRules(inviteUser(admin, somebody(wrong))), {
    email: "form.email",
    name: "form.missing",
    roles: "form.choose",
    offices: "form.choose",
  });
  assert.deepEqual(await brokenRules(inviteUser(admin, somebody({ offices: ["nowhere"] }))), {
    offices: "form.choose",
  });
  assert.deepEqual(await brokenRules(inviteUser(admin, somebody({ email: "ADMIN@test.example" }))), {
    email: "user.email_known",
  });
});

test("an invitation is looked at without being used, chosen a password by once, and signs in", async () => {
  const fields = somebody();
  await inviteUser(made.actors.admin, fields);
  const { token, email } = fields;
  assert.equal((await invitationFor(token)).email, email);
  assert.equal((await invitationFor(token)).email, email);
  const { id } = await acceptInvitation(STRANGER, { token, password: await passwordFor(email) });
  assert.equal((await lastOf(made.store, { ...STRANGER, userId: id })).event, "invitation.accepted");
  const again = acceptInvitation(STRANGER, { token, password: await passwordFor(email) });
  assert.deepEqual(await brokenRules(again), { "": "invitation.used" });
  assert.deepEqual(await brokenRules(invitationFor(token)), { "": "invitation.used" });
  assert.ok((await signIn({ email, password: PASSWORD, address: "192.0.2.200" })).token);
});

test("an invitation ends after seven days, and an unknown one is not found", async () => {
  const fields = somebody();
  await inviteUser(made.actors.admin, fields);
  const later = new Date(Date.now() + 8 * DAY_MS);
  assert.deepEqual(await brokenRules(invitationFor(fields.token, later)), { "": "invitation.over" });
  await refusalOfKind("not_found", invitationFor(invitationToken()));
  const password = await passwordFor(fields.email);
  await refusalOfKind("not_found", acceptInvitation(STRANGER, { token: invitationToken(), password }));
});

test("whoever has not come yet gets a new link, and the old one ends", async () => {
  const { admin } = made.actors;
  const first = somebody();
  const { id } = await inviteUser(admin, first);
  const second = { ...first, token: invitationToken() };
  assert.equal((await inviteUser(admin, second)).id, id);
  assert.deepEqual(await brokenRules(invitationFor(first.token)), { "": "invitation.over" });
  assert.equal((await invitationFor(second.token)).email, first.email);
  assert.equal((await listOpenInvitations(made.store.reader, id)).length, 2);
});

test("the same form makes the same link, another form another", () => {
  assert.equal(invitationToken("form 1"), invitationToken("form 1"));
  assert.notEqual(invitationToken("form 1"), invitationToken("form 2"));
});

test("a change of roles and offices counts at once and says what was given and taken", async () => {
  const { admin, colleague } = made.actors;
  const { almaty, shymkent } = made.offices;
  const version = await versionOf(colleague.userId);
  const change = {
    id: colleague.userId,
    version,
    roles: ["auditor" as const],
    offices: [almaty.id, shymkent.id],
  };
  const { entries } = await changeUser(admin, change);
  assert.equal(entries.length, 2);
  const changed = await again(made.store, colleague);
  assert.deepEqual([changed.name, changed.roles, changed.offices.length], [colleague.name, ["auditor"], 2]);
  const fewer = { ...change, version: version + 1, offices: [made.offices.almaty.id] };
  assert.equal((await changeUser(admin, fewer)).entries.length, 1);
  const wider = await changeUser(admin, { ...change, version: version + 2 });
  assert.equal(wider.entries.length, 2, "an office more is a grant, too");
  const stale = await refusalOfKind("conflict", changeUser(admin, { ...change, roles: ["supervisor"] }));
  assert.deepEqual([stale.current, stale.changedBy], [version + 3, "Yerlan Testov"]);
  assert.deepEqual(stale.differences, [{ field: "roles", yours: "supervisor", theirs: "auditor" }]);
});

test("nobody changes their own roles, and one administrator remains", async () => {
  const { admin } = made.actors;
  const { almaty } = made.offices;
  const own = { id: admin.userId, version: await versionOf(admin.userId), offices: [almaty.id] };
  const more = changeUser(admin, { ...own, roles: ["administrator", "auditor"] });
  assert.deepEqual(await brokenRules(more), { roles: "user.own_roles" });
  assert.deepEqual(await brokenRules(disableUser(admin, own)), { "": "user.own_account" });
  const fields = { email: "second@test.example", name: "Second Admin", roles: ["administrator" as const] };
  const second = await addStaff(made.store, admin, { ...fields, offices: [almaty] });
  await disableUser(second, { id: admin.userId, version: own.version });
  const last = { id: second.userId, version: 1, roles: ["auditor" as const], offices: [almaty.id] };
  assert.deepEqual(await brokenRules(changeUser(admin, last)), { roles: "user.last_administrator" });
});

test("a closed account ends its sessions, and is listed as closed", async () => {
  const admin = await addedAdmin();
  const fields = somebody();
  const { id } = await inviteUser(admin, fields);
  await acceptInvitation(STRANGER, { token: fields.token, password: await passwordFor(fields.email) });
  await signIn({ email: fields.email, password: PASSWORD, address: "192.0.2.201" });
  assert.equal((await listOpenSessions(made.store.reader, id, new Date())).length, 1);
  await disableUser(admin, { id, version: 1 });
  assert.equal((await listOpenSessions(made.store.reader, id, new Date())).length, 0);
  assert.equal((await lastOf(made.store, { ...admin, userId: id })).event, "user.disabled");
  assert.equal((await listUsers(admin, {})).find((user) => user.id === id)?.state, "disabled");
});

async function addedAdmin() {
  const { admin } = made.actors;
  const roles = ["administrator" as const];
  return addStaff(made.store, admin, {
    email: "third@test.example",
    name: "Third Admin",
    roles,
    offices: [made.offices.almaty],
  });
}

test("anybody chooses their own colours", async () => {
  const { auditor } = made.actors;
  await changeOwnAccount(auditor, { theme: "contrast" });
  assert.equal((await again(made.store, auditor)).theme, "contrast");
  assert.equal((await lastOf(made.store, auditor)).event, "account.changed");
});

test("anybody may switch single keys off, and their colours stay", async () => {
  const { auditor } = made.actors;
  assert.equal((await again(made.store, auditor)).singleKeys, "on");
  await changeOwnAccount(auditor, { theme: "dark" });
  await changeOwnAccount(auditor, { singleKeys: "off" });
  const { singleKeys, theme } = await again(made.store, auditor);
  assert.deepEqual([singleKeys, theme], ["off", "dark"]);
});

test("a password is long, is not common, and is not about its owner", async () => {
  const person = { name: "Aigerim Testova", email: "aigerim@test.example" };
  const chosen = (password: string) => choosePassword("password", password, person);
  assert.deepEqual(await brokenRules(chosen("fourteen chars")), { password: "password.short" });
  assert.deepEqual(await brokenRules(chosen("qwertyuiop1234567890")), { password: "password.common" });
  assert.deepEqual(await brokenRules(chosen("AigerimTestova2025")), { password: "password.common" });
  assert.deepEqual(await brokenRules(chosen("x".repeat(300))), { password: "password.long" });
  assert.ok(await chosen("төрт өзен және фонарь"));
});

test("names are known in full and as a list has room for them", async () => {
  const { caseworker, supervisor } = made.actors;
  const names = await staffNames(made.store.reader, [caseworker.userId, supervisor.userId, "nobody"]);
  assert.deepEqual([...names.values()].map(({ short }) => short).sort(), ["Aigerim T.", "Saule T."]);
  assert.equal(shortName("Aigerim"), "Aigerim");
  assert.equal(shortName("Әйгерім Қасымқызы"), "Әйгерім Қ.");
});
