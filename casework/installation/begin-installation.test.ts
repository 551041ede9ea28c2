import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listLastEntries } from "#db/records/entries.ts";
import { findInstallation } from "#db/records/organisation.ts";
import { findPassword, findUser } from "#db/records/users.ts";
import { refusalOf } from "#domain/refusals.ts";
import { hashPassword, passwordMatches } from "#sealing/passwords.ts";
import { entryDetails } from "../history/entry-details.ts";
import { STRANGER } from "../history/refusals.ts";
import { makeInstallation, PASSWORD } from "../testing.ts";
import { personOf } from "../users/staff.ts";
import { beginInstallation } from "./begin-installation.ts";
import { firstRunCode, isFirstRunCode } from "./first-run-code.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
before(async () => {
  made = await makeInstallation();
});
after(() => made.dispose());

test("the first run makes the installation, an office, an administrator and a supervisor, each with its history", async () => {
  const { store, actors, offices } = made;
  const installation = await findInstallation(store.reader);
  assert.equal(installation?.country, "KAZ");
  const [begun] = await listLastEntries(store.reader, installation.chain, 1);
  assert.equal(begun?.event, "installation.begun");
  assert.equal(begun?.actorId, actors.admin.userId);
  const office = await listLastEntries(store.reader, offices.almaty.chain, 10);
  assert.deepEqual(
    office.map(({ event }) => event),
    ["office.added"],
  );
  const supervisor = await findUser(store.reader, actors.supervisor.userId);
  assert.ok(supervisor);
  const entries = await listLastEntries(store.reader, supervisor.chain, 10);
  assert.deepEqual(
    entries.map(({ event }) => event),
    ["role.granted", "user.invited"],
  );
  const [granted] = entries;
  const details = granted && (await entryDetails(store.reader, granted));
  assert.ok(details && details !== "unreadable");
  assert.deepEqual(
    [details.by, details.to, details.roles],
    ["Yerlan Testov", "Saule Testova", ["supervisor"]],
  );
});

test("the administrator has a password, the supervisor an invitation, and both names are sealed", async () => {
  const { store, actors } = made;
  const password = await findPassword(store.reader, actors.admin.userId);
  assert.equal(await passwordMatches(PASSWORD, password?.hash), true);
  assert.equal(await findPassword(store.reader, actors.supervisor.userId), undefined);
  const admin = await findUser(store.reader, actors.admin.userId);
  assert.ok(admin);
  assert.deepEqual(await personOf(store.reader, admin), {
    name: "Yerlan Testov",
    email: "admin@test.example",
  });
  assert.equal(admin.sealed.includes("Yerlan"), false);
});

test("it never happens again, whatever the code", async () => {
  const again = beginInstallation(STRANGER, {
    code: firstRunCode(),
    officeCode: "OSH",
    officeName: "Osh",
    country: "KGZ",
    timeZone: "Asia/Bishkek",
    administratorName: "Somebody Else",
    administratorEmail: "else@test.example",
    password: await hashPassword(PASSWORD),
    supervisorName: "Another",
    supervisorEmail: "another@test.example",
    token: "x".repeat(43),
  });
  await assert.rejects(again, (error) => refusalOf(error)?.kind === "not_found");
});

test("the code is known however it is typed", () => {
  assert.equal(isFirstRunCode(firstRunCode().toLowerCase().replaceAll("-", " ")), true);
  assert.equal(isFirstRunCode("2222-2222-2222-2222"), false);
});
