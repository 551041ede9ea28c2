import type { CaseFile } from "#db/records/cases.ts";
import { listTransfers } from "#db/records/custody.ts";
import { amendDetention, type Detention, listDetentions } from "#db/records/detentions.ts";
import { previousOf } from "#domain/detentions/follows.ts";
import type { When } from "#domain/when/when.ts";
import { whenRecorded } from "../cases/happened.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { resealed } from "./end-held.ts";

/** The detention after which somebody is taken now, and those that began only later: known late, this one was before them. */
export async function aroundTaking({ tx }: Pick<Story<unknown>, "tx">, file: CaseFile, taken: When) {
  const known = await listDetentions(tx.db, file);
  const before = taken.precision === "unknown" ? known.findLast(isOpen) : previousOf(known, taken);
  return {
    before,
    later: known.find((one) => isOpen(one) && one !== before && one.takenFrom > taken.latest),
  };
}

const isOpen = ({ endedFrom }: Detention) => endedFrom === null;

/** Who is arrested again while held is not let go between: the former detention ends with the new one, which goes on from it. */
export async function endWithNext(
  story: Pick<Story<unknown>, "actor" | "tx">,
  file: CaseFile,
  former: Detention,
  next: When,
): Promise<Happening> {
  const { actor, tx } = story;
  const when = await notBeforeItsOwn(tx.db, former, next);
  const { id, version } = former;
  await amendDetention(
    tx,
    { id, version },
    {
      ended: "re_arrested",
      endedFrom: when.earliest,
      endedTo: when.latest,
      ...(await resealed(tx, former, version)),
    },
  );
  return {
    happened: "detention.ended",
    chain: file.chain,
    caseId: file.id,
    officeId: file.officeId,
    subject: { table: "detentions", id, version: version + 1 },
    when,
    details: { by: actor.name, ended: "re_arrested", afterwards: "detained", when: whenRecorded(when) },
  };
}

/** Nobody knows exactly when they were taken again: not before they were taken first, or were last moved. */
export async function notBeforeItsOwn(
  db: Parameters<typeof listTransfers>[0],
  former: Detention,
  next: When,
): Promise<When> {
  const moved = (await listTransfers(db, former)).at(-1);
  const least = moved && moved.movedFrom > former.takenFrom ? moved.movedFrom : former.takenFrom;
  const later = (one: Date) => (one > least ? one : least);
  return { ...next, earliest: later(next.earliest), latest: later(next.latest) };
}

/** It becomes known that a detention went on from an earlier one: that it did is said of the later. */
export const goesOnFrom = async ({ tx }: Pick<Story<unknown>, "tx">, later: Detention, previousId: string) =>
  amendDetention(
    tx,
    { id: later.id, version: later.version },
    { previousId, ...(await resealed(tx, later, later.version)) },
  );
