import { z } from "zod";
import { listInvitations, listUsers as staff } from "#db/records/users.ts";
import { query } from "../door.ts";
import { personOf } from "./staff.ts";

/** All staff, for the administrator: names, addresses, roles, offices, and who has not come yet. */
export const listUsers = query({
  name: "users.list",
  input: z.object({}),
  async ask({ reader, now }) {
    const invitations = await listInvitations(reader);
    const listed = [];
    for (const user of await staff(reader)) {
      const { id, version, roles, offices, disabledAt } = user;
      listed.push({
        id,
        version,
        roles,
        offices,
        state: stateOf(user, invitations, now),
        disabledAt,
        ...(await personOf(reader, user)),
      });
    }
    return listed.sort((a, b) => a.name.localeCompare(b.name));
  },
});

export type UserState = "active" | "invited" | "invitation_over" | "disabled";
type Invitation = Awaited<ReturnType<typeof listInvitations>>[number];

export function stateOf(
  user: { id: string; disabledAt: Date | null },
  invitations: Invitation[],
  now: Date,
): UserState {
  if (user.disabledAt) return "disabled";
  const open = invitations.filter(({ userId, usedAt }) => userId === user.id && usedAt === null);
  const used = invitations.some(({ userId, usedAt }) => userId === user.id && usedAt !== null);
  if (used || open.length === 0) return "active";
  return open.some(({ expiresAt }) => expiresAt > now) ? "invited" : "invitation_over";
}
