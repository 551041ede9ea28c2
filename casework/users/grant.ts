import type { User } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/roles.ts";
import type { Happening } from "../history/append.ts";

/** That roles were given to somebody: an entry of its own, which every supervisor is shown. */
export const granted = (
  user: User,
  roles: readonly Role[],
  { by, to }: { by: Actor; to: string },
): Happening[] =>
  roles.length === 0
    ? []
    : [
        {
          happened: "role.granted",
          chain: user.chain,
          officeId: user.offices[0] ?? null,
          subject: { table: "users", id: user.id, version: user.version },
          details: { by: by.name, to, roles: [...roles] },
        },
      ];
