import { z } from "zod";
import { amendUser, findUser, listUsers, type User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { endCalendarsOf } from "../calendars/end-calendars-of.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { command, type Transaction } from "../door.ts";
import { version } from "../fields.ts";
import { officeIds, roles } from "./fields.ts";
import { granted } from "./grant.ts";
import { mustExist } from "./invite-user.ts";
import { personOf, sealPerson } from "./staff.ts";

/** Changes what somebody may do, and for which offices. Nobody changes their own roles; one administrator remains. */
export const changeUser = command({
  name: "user.change",
  guards: "entity",
  input: z.object({ id: z.string("form.missing"), version, roles, offices: officeIds }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, input.id);
    if (!user || user.disabledAt) throw notFound();
    await mustExist(tx, input.offices);
    const given = input.roles.filter((role) => !user.roles.includes(role));
    const taken = user.roles.filter((role) => !input.roles.includes(role));
    if (user.id === actor.userId && (given.length > 0 || taken.length > 0))
      throw ruleBroken("roles", "user.own_roles");
    if (taken.includes("administrator")) await mustNotBeLast(tx.db, user, "roles");
    const { name } = await personOf(tx.db, user);
    const changed = await amendStaff(tx, user, input.version, { roles: input.roles, offices: input.offices });
    if (!changed) {
      const differing = (["roles", "offices"] as const).filter(
        (field) => !sameList(input[field], user[field]),
      );
      throw await changedMeanwhile(
        tx.db,
        user.chain,
        { table: "users", id: user.id },
        user.version,
        differing.map((field) => ({ field, yours: input[field].join(","), theirs: user[field].join(",") })),
      );
    }
    const reads = allows(queryRoles["calendar.deadlines"], changed.roles);
    return {
      happened: "user.changed",
      chain: user.chain,
      officeId: changed.offices[0] ?? null,
      subject: { table: "users", id: user.id, version: changed.version },
      details: { by: actor.name, name, given, taken, offices: input.offices, officesBefore: user.offices },
      // More offices are more to see: their supervisors are shown it like a role.
      also: [
        ...granted(changed, isWider(input.offices, user.offices) ? input.roles : given, {
          by: actor,
          to: name,
        }),
        ...(reads ? [] : await endCalendarsOf(tx, changed, { by: actor, now })),
      ],
    };
  },
});

const isWider = (offices: readonly string[], before: readonly string[]) =>
  offices.some((id) => !before.includes(id));

const sameList = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join() === other.toSorted().join();

/** Changes a row of the staff, and seals it anew, for its seal is bound to its version. Undefined when it has moved on. */
export async function amendStaff(tx: Transaction, user: User, version: number, changes: Partial<User>) {
  const { id, chain } = user;
  const sealed = await sealPerson(tx.db, { id, chain, version: version + 1 }, await personOf(tx.db, user));
  return amendUser(tx, { id, version }, { ...changes, sealed });
}

/** @throws RuleBroken when nobody would be left to administer */
export async function mustNotBeLast(db: Db, { id }: User, field: string) {
  const others = (await listUsers(db)).filter((user) => user.id !== id && !user.disabledAt);
  if (!others.some((user) => user.roles.includes("administrator")))
    throw ruleBroken(field, "user.last_administrator");
}
