import { type CaseFile, findCaseToDerive } from "#db/records/cases.ts";
import {
  amendRelation,
  findRelation,
  findRelationBetween,
  type RelationRecord,
} from "#db/records/families.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { RELATION_KINDS } from "#domain/vocabulary/relation-kinds.ts";
import { ofOneOffice } from "../families/of-one-office.ts";
import type { Happening } from "../history/append.ts";
import { findEntryOf } from "../history/find-entry-of.ts";
import { type Correction, type CorrectionStory, changedSince, differences } from "./correction.ts";

/** What was said of a relation, or that there is none: in both files, for each has it from its own side. */
export const correctRelation: Correction = async (story) => {
  const { file, id, input, tx } = story;
  const known = await findRelation(tx.db, file, id);
  const other = await otherOf(story, known);
  if (known.withdrawnAt && known.version === input.version) throw ruleBroken("", "relation.withdrawn");
  const said = await relationSaid(story, known);
  const told = differences(said, { text: input.text }, input);
  const changed = await amend(story, { ...known, version: input.version }, { ...said, ...told.is });
  if (!changed) throw await changedSince(tx.db, story, "relations", known.version, told);
  const also =
    input.neverHappened || ofOneOffice(file, other) ? [await alsoIn(story, other, known, told)] : [];
  return { version: changed.version, ...told, also };
};

/** Who changes a relation changes both files, and so is given both. */
async function otherOf({ scope, tx }: CorrectionStory, { otherCaseId }: RelationRecord): Promise<CaseFile> {
  const other = await findCaseToDerive(tx.db, otherCaseId);
  if (!scope.offices.includes(other.officeId)) throw ruleBroken("", "relation.other_office");
  return other;
}

/** A reader of the other file, in another office, is told that it is withdrawn, and nothing of why. */
async function alsoIn(
  story: CorrectionStory,
  other: CaseFile,
  { kind }: RelationRecord,
  told: ReturnType<typeof differences>,
): Promise<Happening> {
  const { actor, event, file, input, tx } = story;
  const mirror = await findRelationBetween(tx.db, other, file, RELATION_KINDS[kind]);
  if (!mirror) throw new Error("A relation stands in one file alone.");
  const together = ofOneOffice(file, other);
  const said = await relationSaid(story, mirror);
  const changed = await amend(story, mirror, together ? { ...said, ...told.is } : said);
  const corrects = (await findEntryOf(tx.db, other, "relation.added", mirror.id))?.chainSeq;
  const { neverHappened, text, why } = input;
  return {
    happened: "entry.corrected",
    chain: other.chain,
    caseId: other.id,
    officeId: other.officeId,
    subject: { table: "relations", id: mirror.id, version: changed?.version ?? mirror.version },
    ...(corrects !== undefined && { corrects }),
    details: {
      by: actor.name,
      entry: corrects,
      corrected: event,
      neverHappened,
      ...(together ? { why, text, ...told } : { was: {}, is: {} }),
    },
  };
}

type RelationSaid = { text?: string | undefined };

async function relationSaid({ tx }: CorrectionStory, { id, chain, version, sealed }: RelationRecord) {
  const said = await tx.open<RelationSaid>({ table: "relations", id, chain, version }, "relation", sealed);
  if (said === "unreadable") throw new Error("A relation does not open.");
  return said;
}

/** A ciphertext is bound to its row's version. */
async function amend(
  { input, now, tx }: CorrectionStory,
  { id, chain, version }: RelationRecord,
  said: object,
): Promise<RelationRecord | undefined> {
  const bound = { table: "relations", id, chain, version: version + 1 };
  const sealed = await tx.seal(bound, "relation", said);
  return amendRelation(tx, { id, version }, { ...(input.neverHappened && { withdrawnAt: now }), sealed });
}
