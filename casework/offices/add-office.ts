import { z } from "zod";
import { command } from "../door.ts";
import { officeFields, openOffice } from "./open-office.ts";

/** Adds an office, whose code begins the numbers of its files. */
export const addOffice = command({
  name: "office.add",
  guards: "nothing",
  input: z.object(officeFields),
  async carryOut({ actor, input, tx, now }) {
    const { id, chain, version, code, name, country, timeZone } = await openOffice(tx, input, now);
    return {
      happened: "office.added",
      chain,
      officeId: id,
      subject: { table: "offices", id, version },
      details: { by: actor.name, code, name, country, timeZone },
    };
  },
});
