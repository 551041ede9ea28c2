import { flushAccessLog } from "#casework/history/access-log.ts";
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
import { type Desk, inAlmaty, type Step } from "./desk.ts";
import { arrestOnARequest } from "./situations/arrest-on-a-request.ts";
import { blockedAsylum } from "./situations/blocked-asylum.ts";
import { households } from "./situations/households.ts";
import { inHiding } from "./situations/in-hiding.ts";
import { interventions } from "./situations/interventions.ts";
import { outcomes } from "./situations/outcomes.ts";
import { procedures } from "./situations/procedures.ts";
import { protectedSource } from "./situations/protected-source.ts";
import { statusPending } from "./situations/status-pending.ts";
import { sweep } from "./situations/sweep.ts";
import { theOtherOffice } from "./situations/the-other-office.ts";
import { OFFICES, PASSWORD, PLACES, STAFF, type StaffKey } from "./staff.ts";

const BEGAN = inAlmaty("2025-05-13T08:00");

/**
 * Fills an empty installation with the nine situations, by the commands alone: each is carried out at its own moment
 * between 13 May and `clockStartsAt`, by the person who would have done it.
 */
export async function makeDemonstration(clockStartsAt: Date) {
  const desk = await beginDesk(clockStartsAt);
  const steps: Step[] = [
    ...households,
    ...arrestOnARequest,
    ...inHiding,
    ...statusPending,
    ...blockedAsylum,
    ...interventions,
    ...outcomes,
    ...protectedSource,
    ...sweep,
    ...theOtherOffice,
    ...procedures,
  ];
  for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (step.at <= clockStartsAt) await step.take(desk);
  }
  await flushAccessLog();
}

async function beginDesk(clockStartsAt: Date): Promise<Desk> {
  const password = await hashPassword(PASSWORD);
  const now = BEGAN;
  const { admin, supervisor } = STAFF;
  const { almaty, shymkent } = OFFICES;
  const token = invitationToken();
  await beginInstallation(
    STRANGER,
    {
      code: firstRunCode(),
      ...almaty,
      administratorName: admin.name,
      administratorEmail: admin.email,
      password,
      supervisorName: supervisor.name,
      supervisorEmail: supervisor.email,
      token,
      demonstration: { clockStartsAt, clockStartedAt: new Date() },
    },
    { now },
  );
  await acceptInvitation(STRANGER, { token, password }, { now });
  const administrator = await actorCalled("admin");
  await addOffice(administrator, shymkent, { now });
  const ids = new Map((await listOffices(store().reader)).map(({ code, id }) => [code, id]));
  for (const key of Object.keys(STAFF) as StaffKey[]) await join(key, administrator, ids, password, now);
  const actors = Object.fromEntries(
    await Promise.all((Object.keys(STAFF) as StaffKey[]).map(async (key) => [key, await actorCalled(key)])),
  );
  const places = new Map<string, string>();
  for (const { office, ...place } of PLACES) {
    const { id } = await addPlace(
      actors[office.staff],
      { ...place, officeId: ids.get(office.code) ?? "" },
      { now },
    );
    places.set(place.name, id);
  }
  return {
    actors,
    places,
    files: new Map(),
    held: new Map(),
    requests: new Map(),
    complaints: new Map(),
    asked: new Map(),
  };
}

async function join(
  key: StaffKey,
  by: Actor,
  offices: Map<string, string>,
  password: HashedPassword,
  now: Date,
) {
  const { name, email, roles, offices: codes } = STAFF[key];
  if (await findUserByEmail(store().reader, emailIndexOf(email))) return;
  const token = invitationToken();
  const given = codes.flatMap((code) => offices.get(code) ?? []);
  await inviteUser(by, { name, email, roles: [...roles], offices: given, token }, { now });
  await acceptInvitation(STRANGER, { token, password }, { now });
}

async function actorCalled(key: StaffKey): Promise<Actor> {
  const user = await findUserByEmail(store().reader, emailIndexOf(STAFF[key].email));
  if (!user) throw new Error(`The demonstration has no ${key}.`);
  return actorOf(store().reader, user, "");
}
