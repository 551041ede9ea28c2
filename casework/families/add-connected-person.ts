import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertConnectedPerson } from "#db/records/connected-persons.ts";
import { line } from "#domain/text/fields.ts";
import { RELATION_KINDS, type RelationKind } from "#domain/vocabulary/relation-kinds.ts";
import { command } from "../door.ts";
import { caseNumber, country, narrative, reliability, toldBy } from "../fields.ts";

const KINDS = Object.keys(RELATION_KINDS) as [RelationKind, ...RelationKind[]];

/**
 * Adds a relative at home, or somebody else who has no file of their own. Who they are belongs to the identity vault: no
 * page shows it, and the history says only what is known of them.
 */
export const addConnectedPerson = command({
  name: "connected_person.add",
  guards: "nothing",
  input: z.object({
    caseNumber,
    /** What they are to the person of this file. */
    kind: z.enum(KINDS, "relation.kind_missing"),
    country: country.optional(),
    name: line(200).optional(),
    where: line(300).optional(),
    phone: line(100).optional(),
    fate: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const { chain, ...file } = await findCase(tx.db, scope, input.caseNumber);
    const id = uuid();
    const { kind, country, name, where, phone, fate, toldBy, reliability } = input;
    const vault = { name, where, phone, fate };
    await insertConnectedPerson(tx, {
      id,
      chain,
      version: 1,
      caseId: file.id,
      kind,
      country: country ?? null,
      sealed: await tx.seal({ table: "connected_persons", id, chain, version: 1 }, "connected_person", {
        ...vault,
        toldBy,
        reliability,
      }),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    const known = Object.entries(vault).flatMap(([part, said]) => (said === undefined ? [] : part));
    return {
      happened: "connected_person.added",
      chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "connected_persons", id, version: 1 },
      details: { by: actor.name, kind, country, known, toldBy, reliability },
    };
  },
});
