import { v7 as uuid } from "uuid";
import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import { amendRelation, findRelationBetween, insertRelation } from "#db/records/families.ts";
import type { Actor } from "#domain/access/actor.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { RELATION_KINDS, type RelationKind } from "#domain/vocabulary/relation-kinds.ts";
import { command, type Transaction } from "../door.ts";
import { caseNumber, reliability, toldBy } from "../fields.ts";
import type { Happening } from "../history/append.ts";
import { named } from "./fields.ts";
import { findRelative } from "./find-relative.ts";
import { ofOneOffice } from "./of-one-office.ts";

const KINDS = Object.keys(RELATION_KINDS) as [RelationKind, ...RelationKind[]];

/** Records what two people are to each other: in both files, in each from its own side. */
export const addRelation = command({
  name: "relation.add",
  guards: "nothing",
  input: z.object({
    caseNumber,
    /** the other's pseudonym or file number */
    other: named,
    /** What the other is to the person of this file. */
    kind: z.enum(KINDS, "relation.kind_missing"),
    text: prose(2000).optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const other = await findRelative(tx.db, scope, input.other, "other");
    const { kind, text, toldBy, reliability } = input;
    if (other.id === file.id) throw ruleBroken("other", "relation.itself");
    const known = await findRelationBetween(tx.db, file, other, kind);
    if (known && !known.withdrawnAt)
      throw ruleBroken("kind", "relation.known", { pseudonym: other.pseudonym });
    const said = { text, toldBy, reliability };
    const here = await relate(tx, actor, { file, other, kind, said }, now);
    const there = {
      file: other,
      other: file,
      kind: RELATION_KINDS[kind],
      said: ofOneOffice(file, other) ? said : {},
    };
    return { ...here, caseNumber: file.number, also: [await relate(tx, actor, there, now)] };
  },
});

type Related = { file: CaseFile; other: CaseFile; kind: RelationKind; said: object };

/** Whoever reads a file is not told of one in an office that may not be theirs: neither who it is nor what was said there. */
async function relate(
  tx: Transaction,
  actor: Actor,
  { file, other, kind, said }: Related,
  now: Date,
): Promise<Happening> {
  const { chain } = file;
  // One that was withdrawn stands again: two files have one of a kind.
  const withdrawn = await findRelationBetween(tx.db, file, other, kind);
  const id = withdrawn?.id ?? uuid();
  const version = (withdrawn?.version ?? 0) + 1;
  const row = {
    sealed: await tx.seal({ table: "relations", id, chain, version }, "relation", said),
    recordedBy: actor.userId,
    recordedAt: now,
  };
  if (withdrawn) await amendRelation(tx, withdrawn, { ...row, withdrawnAt: null });
  else
    await insertRelation(tx, {
      id,
      chain,
      version,
      caseId: file.id,
      otherCaseId: other.id,
      kind,
      ...row,
    });
  const who = ofOneOffice(file, other) ? { to: other.pseudonym, toNumber: other.number } : {};
  return {
    happened: "relation.added",
    chain,
    caseId: file.id,
    officeId: file.officeId,
    subject: { table: "relations", id, version },
    details: { by: actor.name, kind, ...who, ...said },
  };
}
