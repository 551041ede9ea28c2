import { STRANGER } from "#casework/history/refusals.ts";
import { beginInstallation } from "#casework/installation/begin-installation.ts";
import { firstRunCode } from "#casework/installation/first-run-code.ts";
import { addOffice } from "#casework/offices/add-office.ts";
import { addPlace } from "#casework/places/add-place.ts";
import { acceptInvitation } from "#casework/users/accept-invitation.ts";
import { actorOf } from "#casework/users/actor-of.ts";
import { invitationToken } from "#casework/users/invitation-token.ts";
import { inviteUser } from "#casework/users/invite-user.ts";
import { emailIndexOf } from "#casework/users/staff.ts";
import { store } from "#db/connection.ts";
import { listOffices } from "#db/records/organisation.ts";
import { findUserByEmail } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type HashedPassword, hashPassword } from "#sealing/passwords.ts";
import { PASSWORD } from "../demonstration/staff.ts";
import { BEGINS, ENDS } from "./calendar.ts";
import type { Desks } from "./desk.ts";
import { caseworkersOf, LEADERS, type Member, OFFICE_CODES, OFFICES, placesOf } from "./offices.ts";

/** Begins an installation of three offices, with whoever works in them and the places they know. */
export async function begin(cases: number): Promise<Desks> {
  const password = await hashPassword(PASSWORD);
  const now = new Date(BEGINS);
  const token = invitationToken();
  const { admin, auditor, ALA: first } = LEADERS;
  await beginInstallation(
    STRANGER,
    {
      code: firstRunCode(),
      officeCode: "ALA",
      ...OFFICES.ALA,
      administratorName: admin.name,
      administratorEmail: admin.email,
      password,
      supervisorName: first.name,
      supervisorEmail: first.email,
      token,
      demonstration: { clockStartsAt: new Date(ENDS), clockStartedAt: new Date() },
    },
    { now },
  );
  await acceptInvitation(STRANGER, { token, password }, { now });
  const administrator = await actorCalled(admin);
  for (const code of OFFICE_CODES.slice(1))
    await addOffice(administrator, { officeCode: code, ...OFFICES[code] }, { now });
  const ids = new Map((await listOffices(store().reader)).map(({ code, id }) => [code, id]));
  await join(auditor, administrator, ids, password, now);
  const desks: Partial<Desks> = {};
  for (const code of OFFICE_CODES) {
    const staff = caseworkersOf(code, cases);
    for (const member of [LEADERS[code], ...staff]) await join(member, administrator, ids, password, now);
    const places: { id: string; kind: string }[] = [];
    for (const place of placesOf(code)) {
      const fields = { ...place, officeId: ids.get(code) ?? "" };
      places.push({ id: (await addPlace(administrator, fields, { now })).id, kind: place.kind });
    }
    const caseworkers: Actor[] = [];
    for (const member of staff) caseworkers.push(await actorCalled(member));
    desks[code] = {
      country: OFFICES[code].country,
      supervisor: await actorCalled(LEADERS[code]),
      caseworkers,
      places,
    };
  }
  return desks as Desks;
}

async function join(
  { name, email, role, offices }: Member,
  by: Actor,
  ids: Map<string, string>,
  password: HashedPassword,
  now: Date,
) {
  if (await findUserByEmail(store().reader, emailIndexOf(email))) return;
  const token = invitationToken();
  const given = offices.flatMap((code) => ids.get(code) ?? []);
  await inviteUser(by, { name, email, roles: [role], offices: given, token }, { now });
  await acceptInvitation(STRANGER, { token, password }, { now });
}

async function actorCalled({ email }: Member): Promise<Actor> {
  const user = await findUserByEmail(store().reader, emailIndexOf(email));
  if (!user) throw new Error(`There is nobody with the address ${email}.`);
  return actorOf(store().reader, user, "");
}
