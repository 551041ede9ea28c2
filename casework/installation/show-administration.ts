import { z } from "zod";
import { findInstallation, listAllPlaces, listOffices } from "#db/records/organisation.ts";
import { listInvitations, listUsers } from "#db/records/users.ts";
import { query } from "../door.ts";
import { stateOf } from "../users/list-users.ts";

/** How the installation stands, for the administrator: one line for each part. */
export const showAdministration = query({
  name: "administration.show",
  input: z.object({}),
  async ask({ reader, now }) {
    const invitations = await listInvitations(reader);
    const states = (await listUsers(reader)).map((user) => stateOf(user, invitations, now));
    const count = (...wanted: typeof states) => states.filter((state) => wanted.includes(state)).length;
    return {
      active: count("active"),
      invited: count("invited"),
      late: count("invitation_over"),
      disabled: count("disabled"),
      offices: (await listOffices(reader)).length,
      places: (await listAllPlaces(reader)).length,
      demonstration: (await findInstallation(reader))?.demonstration ?? false,
    };
  },
});
