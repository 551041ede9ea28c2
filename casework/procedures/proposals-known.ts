import type { CaseFile } from "#db/records/cases.ts";
import { listHearings } from "#db/records/defence.ts";
import { type Detention, listDetentions } from "#db/records/detentions.ts";
import { type AsylumAttemptRecord, listAsylumAttempts } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { mayFollow } from "#domain/procedures/may-follow.ts";
import { type ProposedStep, proposedSteps } from "#domain/procedures/proposed-steps.ts";
import { PROCEDURES, type Procedure } from "#domain/vocabulary/procedures.ts";
import { localDay } from "../cases/local-day.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import { isForAnotherState } from "./arrest-in-extradition.ts";
import { isOpen } from "./may-be-taken-under.ts";
import { proceduresOf } from "./procedures-of.ts";

/** What is to be recorded next: a step, because of another or of a hearing; or the arrest of somebody taken where they asked for asylum. */
export type ProposalKnown =
  | ({ record: "step" } & ProposedStep)
  | { record: "custody"; id?: string; step: string; on: string }
  | { record: "arrest"; attemptId: string };

/** What one thing that is recorded says of another, and nobody has recorded yet. */
export async function proposalsKnown(db: Db, file: CaseFile): Promise<ProposalKnown[]> {
  const known = await proceduresOf(db, file, PROCEDURES);
  const detentions = await listDetentions(db, file);
  const steps = proposedSteps(
    known.map(({ procedure: { id, kind }, steps }) => ({ id, kind, steps })),
    // That measures are broken is said by itself, and louder.
  ).filter(({ kind, step }) => step !== "breached" && (file.stage !== "monitoring" || FROM_AFAR.has(kind)));
  return [
    ...(await takenAtTheDoor(db, file, detentions)),
    ...(await custodyOrdered(db, file, known, detentions.at(-1))),
    ...steps.map((step) => ({ record: "step" as const, ...step })),
  ];
}

/** What goes on for somebody who is not here any more. */
const FROM_AFAR = new Set<Procedure>(["interim_measures", "criminal"]);

/** Somebody was arrested where they asked for asylum, and no arrest of those days is recorded. */
async function takenAtTheDoor(db: Db, file: CaseFile, detentions: Detention[]): Promise<ProposalKnown[]> {
  const attempts = await listAsylumAttempts(db, file);
  const last = attempts.findLast(({ outcome }) => outcome === "arrested_there");
  if (!last || detentions.some((detention) => isOf(last, detention))) return [];
  return [{ record: "arrest", attemptId: last.id }];
}

const DAY = 86_400_000;
const isOf = ({ happenedFrom, happenedTo }: AsylumAttemptRecord, { takenFrom, takenTo }: Detention) =>
  takenFrom.getTime() - DAY <= happenedTo.getTime() && happenedFrom.getTime() <= takenTo.getTime() + DAY;

type Known = Awaited<ReturnType<typeof proceduresOf>>;
const CUSTODY = ["temporary_custody_ordered", "extradition_arrest", "extended"];

/** A court has decided of the custody of somebody who is held for another state; what it ordered is no step of the extradition yet. */
async function custodyOrdered(
  db: Db,
  file: CaseFile,
  known: Known,
  last: Detention | undefined,
): Promise<ProposalKnown[]> {
  if (!last || last.endedFrom !== null || !isForAnotherState(last)) return [];
  const decided = (await listHearings(db, file)).findLast(
    ({ kind, result, heldTo }) => kind === "custody" && result === "decided" && heldTo >= last.takenFrom,
  );
  if (!decided) return [];
  const open = known.findLast((one) => one.procedure.kind === "extradition" && isOpen(one));
  const ordered = open?.steps.some(
    ({ step, happenedTo }) =>
      CUSTODY.includes(step) && happenedTo.getTime() >= decided.heldFrom.getTime() - DAY,
  );
  if (ordered) return [];
  const names = open?.steps.map(({ step }) => step) ?? [];
  const step = CUSTODY.find((one) => mayFollow("extradition", names, one)) ?? "temporary_custody_ordered";
  const on = localDay(decided.heldFrom, await timeZoneOf(db, file));
  return [{ record: "custody", ...(open && { id: open.procedure.id }), step, on }];
}
