import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findOffice, insertPlace } from "#db/records/organisation.ts";
import { notFound } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import { PLACE_KINDS } from "#domain/vocabulary/place-kinds.ts";
import { command } from "../door.ts";

/** Adds a place where people are held, heard or let in, for an office: staff for their own, the administrator for any. */
export const addPlace = command({
  name: "place.add",
  guards: "nothing",
  input: z.object({
    officeId: z.string("form.choose"),
    name: line(120),
    city: line(80),
    kind: z.enum(PLACE_KINDS, "form.choose"),
    authority: line(120).optional(),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const office = await findOffice(tx.db, input.officeId);
    const may = actor.roles.includes("administrator") || scope.offices.includes(input.officeId);
    if (!office || !may) throw notFound();
    const { chain, country, timeZone } = office;
    const { authority = null, ...place } = input;
    const id = uuid();
    await insertPlace(tx, { id, chain, version: 1, ...place, authority, country, timeZone, createdAt: now });
    return {
      happened: "place.added",
      chain,
      officeId: office.id,
      subject: { table: "places", id, version: 1 },
      details: { by: actor.name, ...place, authority },
    };
  },
});
