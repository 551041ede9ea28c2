import { v7 as uuid } from "uuid";
import { type CaseFile, insertWhereabouts } from "#db/records/cases.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import type { When } from "#domain/when/when.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { whenRecorded } from "./happened.ts";
import type { WhereaboutsSaid } from "./where-known.ts";

type Known = Omit<WhereaboutsSaid, "when"> & { whereabouts: Whereabouts; since: When };

/** Puts down where a person is known to be, since when, and who says so; and tells of it. */
export async function putWhereabouts(
  { actor, tx, now }: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  { whereabouts, since, place, text, toldBy, reliability }: Known,
): Promise<Happening> {
  const at = { id: uuid(), chain: file.chain, version: 1 };
  const said = { place, text, toldBy, reliability, when: whenRecorded(since) };
  await insertWhereabouts(tx, {
    ...at,
    caseId: file.id,
    whereabouts,
    sinceFrom: since.earliest,
    sinceTo: since.latest,
    sealed: await tx.seal({ table: "whereabouts", ...at }, "whereabouts", said),
    recordedBy: actor.userId,
    recordedAt: now,
  });
  return {
    happened: "whereabouts.recorded",
    chain: file.chain,
    caseId: file.id,
    officeId: file.officeId,
    subject: { table: "whereabouts", id: at.id, version: 1 },
    when: since,
    details: { by: actor.name, whereabouts, ...said },
  };
}
