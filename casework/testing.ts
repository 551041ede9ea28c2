import { randomBytes } from "node:crypto";
import { keepStore, type Store } from "#db/connection.ts";
import { listOffices } from "#db/records/organisation.ts";
import { findUser, findUserByEmail } from "#db/records/users.ts";
import { freshStore, type TestDatabase } from "#db/testing.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/roles.ts";
import { openKeyring } from "#sealing/keys.ts";
import { hashPassword } from "#sealing/passwords.ts";
import { STRANGER } from "./history/refusals.ts";
import { beginInstallation } from "./installation/begin-installation.ts";
import { firstRunCode } from "./installation/first-run-code.ts";
import { addOffice } from "./offices/add-office.ts";
import { actorOf } from "./users/actor-of.ts";
import { invitationToken } from "./users/invitation-token.ts";
import { inviteUser } from "./users/invite-user.ts";
import { emailIndexOf } from "./users/staff.ts";

/** The administrator's password in tests; the others have none, for they act without signing in. */
export const PASSWORD = "steppe-lantern-forty-rivers";

type Office = { id: string; chain: string; code: string; name: string; country: string; timeZone: string };

/**
 * What the tests of commands start from: two offices and a person for every role in each, made by the commands, in a
 * database that is this process' store until `dispose()`.
 */
export async function makeInstallation(given?: Store, root = randomBytes(32)) {
  openKeyring(root);
  const fresh = given ? undefined : await freshStore();
  const store = given ?? (fresh as TestDatabase).store;
  keepStore(store);
  await beginInstallation(STRANGER, {
    code: firstRunCode(),
    officeCode: "ALA",
    officeName: "Almaty",
    country: "KAZ",
    timeZone: "Asia/Almaty",
    administratorName: "Yerlan Testov",
    administratorEmail: "admin@test.example",
    password: await hashPassword(PASSWORD),
    supervisorName: "Saule Testova",
    supervisorEmail: "supervisor@test.example",
    token: invitationToken(),
  });
  const admin = await actorByEmail(store, "admin@test.example");
  await addOffice(admin, {
    officeCode: "SHY",
    officeName: "Shymkent",
    country: "KAZ",
    timeZone: "Asia/Almaty",
  });
  const all = await listOffices(store.reader);
  const office = (code: string): Office => all.find((one) => one.code === code) as Office;
  const offices = { almaty: office("ALA"), shymkent: office("SHY") };
  const { almaty, shymkent } = offices;
  const add = (email: string, name: string, roles: Role[], given: Office[]) =>
    addStaff(store, admin, { email, name, roles, offices: given });
  const actors = {
    admin,
    supervisor: await actorByEmail(store, "supervisor@test.example"),
    caseworker: await add("caseworker@test.example", "Aigerim Testova", ["caseworker"], [almaty]),
    colleague: await add("colleague@test.example", "Marat Testov", ["caseworker"], [almaty]),
    caseworker2: await add("caseworker2@test.example", "Dana Testova", ["caseworker"], [shymkent]),
    supervisor2: await add("supervisor2@test.example", "Timur Testov", ["supervisor"], [shymkent]),
    auditor: await add("auditor@test.example", "Nadia Testova", ["auditor"], [almaty, shymkent]),
  };
  const dispose = async () => {
    keepStore(undefined);
    await fresh?.dispose();
  };
  return { store, offices, actors, dispose };
}

/** Invites somebody and says who they are as an actor. */
export async function addStaff(
  store: Store,
  admin: Actor,
  { offices, ...person }: { email: string; name: string; roles: Role[]; offices: { id: string }[] },
): Promise<Actor> {
  await inviteUser(admin, { ...person, offices: offices.map(({ id }) => id), token: invitationToken() });
  return actorByEmail(store, person.email);
}

async function actorByEmail({ reader }: Store, email: string): Promise<Actor> {
  const user = await findUserByEmail(reader, emailIndexOf(email));
  if (!user) throw new Error(`There is nobody with the address ${email}.`);
  return actorOf(reader, user, "");
}

/** Somebody as they are now: after a change of roles or offices. */
export async function again({ reader }: Store, actor: Actor): Promise<Actor> {
  const user = await findUser(reader, actor.userId);
  if (!user) throw new Error("There is no such person.");
  return actorOf(reader, user, actor.sessionId);
}
