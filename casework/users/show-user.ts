import { z } from "zod";
import { findUser, listInvitations, listOpenSessions } from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { query } from "../door.ts";
import { stateOf } from "./list-users.ts";
import { personOf } from "./staff.ts";

/** One of the staff, for the administrator. */
export const showUser = query({
  name: "user.show",
  input: z.object({ id: z.string() }),
  async ask({ input, reader, now }) {
    const user = await findUser(reader, input.id);
    if (!user) throw notFound();
    const state = stateOf(user, await listInvitations(reader), now);
    const sessions = (await listOpenSessions(reader, user.id, new Date())).length;
    const { id, version, roles, offices, disabledAt, createdAt } = user;
    return {
      id,
      version,
      roles,
      offices,
      disabledAt,
      createdAt,
      state,
      sessions,
      ...(await personOf(reader, user)),
    };
  },
});
