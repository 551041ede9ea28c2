import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findInstallation, insertInstallation } from "#db/records/organisation.ts";
import { insertPassword } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { officeFields, openOffice } from "../offices/open-office.ts";
import { actorOf } from "../users/actor-of.ts";
import { hashedPassword } from "../users/choose-password.ts";
import { email, personName, token } from "../users/fields.ts";
import { granted } from "../users/grant.ts";
import { insertStaff, inviteStaff } from "../users/insert-staff.ts";
import { emailIndexOf } from "../users/staff.ts";
import { beginChain, makeKek } from "../vault.ts";
import { isFirstRunCode } from "./first-run-code.ts";

/**
 * Begins: the key-encryption key, the first office, the first administrator, and the first supervisor, who is invited.
 * Whoever knows the console's code may, as long as there is no installation.
 */
export const beginInstallation = command({
  name: "installation.begin",
  guards: "nothing",
  input: z.object({
    code: z.string("form.missing"),
    ...officeFields,
    administratorName: personName,
    administratorEmail: email,
    password: hashedPassword,
    supervisorName: personName,
    supervisorEmail: email,
    token,
    /** In a demonstration the record's clock begins elsewhere. */
    demonstration: z.object({ clockStartsAt: z.date(), clockStartedAt: z.date() }).optional(),
  }),
  async carryOut({ input, tx, now }) {
    if (await findInstallation(tx.db)) throw notFound();
    if (!isFirstRunCode(input.code)) throw ruleBroken("code", "first_run.code");
    const { administratorEmail, supervisorEmail, demonstration } = input;
    if (emailIndexOf(administratorEmail) === emailIndexOf(supervisorEmail))
      throw ruleBroken("supervisorEmail", "user.email_known");

    await makeKek(tx.db, now);
    const id = uuid();
    const installation = await insertInstallation(tx, {
      id,
      chain: await beginChain(tx.db, "installation", id),
      version: 1,
      country: input.country,
      demonstration: demonstration !== undefined,
      createdAt: now,
      ...demonstration,
    });
    const office = await openOffice(tx, input, now);
    const offices = [office.id];
    const first = { name: input.administratorName, email: administratorEmail };
    const administrator = await insertStaff(tx, { person: first, roles: ["administrator"], offices }, now);
    const { id: userId, chain } = administrator;
    await insertPassword(tx, { id: userId, chain, version: 1, hash: input.password.phc, setAt: now });
    const second = { name: input.supervisorName, email: supervisorEmail };
    const supervisor = await insertStaff(tx, { person: second, roles: ["supervisor"], offices }, now);
    await inviteStaff(tx, supervisor, input.token, now);

    const by = await actorOf(tx.db, administrator, "");
    const told = { by: by.name, offices };
    const of = ({ chain, id, version }: typeof supervisor) => ({
      chain,
      officeId: office.id,
      subject: { table: "users", id, version },
    });
    return {
      happened: "installation.begun",
      chain: installation.chain,
      subject: { table: "installations", id, version: 1 },
      details: { by: by.name, country: input.country, demonstration: installation.demonstration },
      by,
      also: [
        {
          happened: "office.added",
          chain: office.chain,
          officeId: office.id,
          subject: { table: "offices", id: office.id, version: 1 },
          details: { by: by.name, code: office.code, name: office.name },
        },
        {
          happened: "user.added",
          ...of(administrator),
          details: { ...told, ...first, roles: administrator.roles },
        },
        ...granted(administrator, administrator.roles, { by, to: first.name }),
        {
          happened: "user.invited",
          ...of(supervisor),
          details: { ...told, ...second, roles: supervisor.roles },
        },
        ...granted(supervisor, supervisor.roles, { by, to: second.name }),
      ],
    };
  },
});
