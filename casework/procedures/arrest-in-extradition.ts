import type { CaseFile } from "#db/records/cases.ts";
import { type Detention, findDetention } from "#db/records/detentions.ts";
import { amendProcedureStep, type ProcedureStep } from "#db/records/procedures.ts";
import { listWantedNotices } from "#db/records/wanted-notices.ts";
import type { Db } from "#dialect";
import { inOrder } from "#domain/procedures/in-order.ts";
import { isInPlace } from "#domain/procedures/may-follow.ts";
import type { DetentionGround } from "#domain/vocabulary/detention-grounds.ts";
import type { When } from "#domain/when/when.ts";
import { whenRecorded } from "../cases/happened.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import { requestedBy } from "../clocks/requested-by.ts";
import { takenWhen } from "../detentions/taken-when.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { type ExtraditionKnown, extraditionsOf } from "./extraditions-known.ts";
import { insertStep } from "./insert-step.ts";
import { isOpen } from "./may-be-taken-under.ts";
import { stepSaid } from "./step-said.ts";

type Telling = Pick<Story<unknown>, "actor" | "tx" | "now">;

/**
 * An arrest for a foreign state is a step of the extradition that this state asks for, while it is open: what is recorded
 * in the one shows in the other. The step follows what becomes known of the arrest: when it was, why, and that it never was.
 */
export async function arrestInExtradition(
  story: Telling,
  file: CaseFile,
  detentionId: string,
): Promise<Happening[]> {
  const { db } = story.tx;
  const detention = await findDetention(db, file, detentionId);
  const extraditions = await extraditionsOf(db, file);
  const linked = await stepOf(db, extraditions, detention);
  const meant = await extraditionFor(db, file, detention, extraditions);
  if (linked && linked.procedureId !== meant?.request.id) {
    await amendArrested(story, linked, { withdrawnAt: story.now });
    return [];
  }
  if (linked) {
    const when = takenWhen(detention);
    if (isThen(linked, when)) return [];
    await amendArrested(story, linked, { happenedFrom: when.earliest, happenedTo: when.latest }, when);
    return [];
  }
  if (!meant || meant.steps.some((step) => step.step === "arrested" && isAbout(step, detention))) return [];
  return [await tellArrest(story, file, detention, meant)];
}

/** The step that tells of this arrest already. */
async function stepOf(db: Db, extraditions: ExtraditionKnown[], { id }: Detention) {
  for (const { steps } of extraditions)
    for (const step of steps.filter((one) => one.step === "arrested")) {
      const said = await stepSaid(db, step);
      if (said !== "unreadable" && said.detention === id) return step;
    }
  return undefined;
}

/** The open extradition of the one state that asked for them, or looked for them, while they were held; of several nobody knows for which they are. */
async function extraditionFor(
  db: Db,
  file: CaseFile,
  detention: Detention,
  extraditions: ExtraditionKnown[],
): Promise<ExtraditionKnown | undefined> {
  if (detention.withdrawnAt || !isForAnotherState(detention)) return undefined;
  const state = requestedBy(detention, {
    requests: extraditions,
    notices: await listWantedNotices(db, file),
  });
  if (state === undefined) return undefined;
  return extraditions.findLast(
    ({ request, steps }) => request.requestingState === state && isOpen({ procedure: request, steps }),
  );
}

/** Held because another state wants them, as far as anybody has said. */
export const isForAnotherState = ({ ground }: Detention): boolean => FOREIGN.has(ground);
const FOREIGN = new Set<DetentionGround>(["wanted_by_foreign_state", "extradition_request"]);

const isThen = ({ happenedFrom, happenedTo }: ProcedureStep, when: { earliest: Date; latest: Date }) =>
  happenedFrom.getTime() === when.earliest.getTime() && happenedTo.getTime() === when.latest.getTime();

const DAY = 86_400_000;
/** Somebody has said so already, as exactly as they knew. */
const isAbout = ({ happenedFrom, happenedTo }: ProcedureStep, { takenFrom, takenTo }: Detention) =>
  happenedFrom.getTime() <= takenTo.getTime() + DAY && takenFrom.getTime() - DAY <= happenedTo.getTime();

async function tellArrest(
  story: Telling,
  file: CaseFile,
  detention: Detention,
  { request, steps }: ExtraditionKnown,
): Promise<Happening> {
  const when = takenWhen(detention);
  const dated = { step: "arrested", happenedFrom: when.earliest, happenedTo: when.latest };
  const ordered = inOrder("extradition", [...steps, dated], await timeZoneOf(story.tx.db, file));
  const names = ordered.map(({ step }) => step);
  const outOfOrder = !isInPlace("extradition", names, ordered.indexOf(dated));
  const said = { detention: detention.id };
  const { outcome } = await insertStep(
    story,
    file,
    { id: request.id, kind: "extradition" },
    { step: "arrested", when, outOfOrder, said },
  );
  const { caseNumber: _, ...happening } = outcome;
  const details = { ...outcome.details, requestingState: request.requestingState };
  return { ...happening, happened: "extradition_step.recorded", details };
}

/** A ciphertext is bound to its row's version. */
async function amendArrested(
  { tx }: Telling,
  { id, chain, version, ...row }: ProcedureStep,
  changes: Partial<ProcedureStep>,
  when?: When,
) {
  const said = await stepSaid(tx.db, { id, chain, version, ...row });
  if (said === "unreadable") throw new Error("A step of a procedure does not open.");
  const is = when ? { ...said, when: whenRecorded(when) } : said;
  const bound = { table: "procedure_steps", id, chain, version: version + 1 };
  const sealed = await tx.seal(bound, "procedure_step", is);
  await amendProcedureStep(tx, { id, version }, { ...changes, sealed });
}
