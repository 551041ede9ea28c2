import type { ProcedureStep } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import type { When } from "#domain/when/when.ts";
import { whenRead } from "../cases/happened.ts";
import { stepSaid } from "./step-said.ts";

/** A step as a reader is told it: which, when as exactly as it was said, until when. */
export async function stepTold(db: Db, row: ProcedureStep) {
  const { id, step, endsOn, outOfOrder } = row;
  return { id, step, endsOn, outOfOrder, when: whenOf(row, await stepSaid(db, row)) };
}

type Said = { when: Parameters<typeof whenRead>[0] } | "unreadable";

/** As exactly as it was said; where that cannot be read, as exactly as the open columns have it. */
export const whenOf = (
  { happenedFrom, happenedTo }: { happenedFrom: Date; happenedTo: Date },
  said: Said,
): When =>
  said === "unreadable"
    ? { earliest: happenedFrom, latest: happenedTo, precision: "interval", about: false }
    : whenRead(said.when);
