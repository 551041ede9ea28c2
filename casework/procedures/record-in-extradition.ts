import type { CaseFile } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import { amendProcedure, findProcedure, type ProcedureRecord } from "#db/records/procedures.ts";
import type { StepOf } from "#domain/procedures/machines.ts";
import { takes } from "#domain/procedures/proposes.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { EXTRADITION_BARS, type ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { handedOverTo } from "../detentions/where-afterwards.ts";
import type { Outcome, Story } from "../door.ts";
import { arrestInExtradition, isForAnotherState } from "./arrest-in-extradition.ts";
import { changeBars } from "./change-bars.ts";
import { demandBecause } from "./demand-because.ts";
import { barsOf, type RequestFields, sealedOf } from "./extradition-fields.ts";
import { extraditionsOf } from "./extraditions-known.ts";
import { learnBars } from "./learn-bars.ts";
import { isOpen } from "./may-be-taken-under.ts";
import { openProcedure } from "./open-procedure.ts";
import { recordStep } from "./record-step.ts";
import { requestSaid } from "./request-said.ts";
import type { StepFields } from "./step-fields.ts";
import { takenAway } from "./taken-away.ts";

type Recording = Pick<Story<unknown>, "actor" | "tx" | "now">;
type Fields = StepFields & { step: StepOf<"extradition"> };

/** What is said of the request as a whole, with its bars; nothing, with a step alone. */
type Of = { requestId: string } | { requestingState: string; request?: RequestFields };

/**
 * Records a step of an extradition: of the one named, else of the one of that state that is open, which it joins; there
 * being none, it opens one, as a file often learns of an arrest or of an order before any request. What forbids it
 * becomes a task, and a surrender ends the detention.
 */
export async function recordInExtradition(
  story: Recording,
  file: CaseFile,
  of: Of,
  fields: Fields & { bars: ExtraditionBar[] },
): Promise<Outcome> {
  mustSayTheDay(fields);
  const { tx } = story;
  const known = await extraditionMeant(story, file, of);
  const request = "request" in of ? of.request : undefined;
  const said = request ? barsOf(request) : fields.bars;
  const procedure = known ?? (await open(story, file, of, said));
  const { when, outcome } = await recordStep(story, file, { kind: "extradition", id: procedure.id }, fields);
  // What protects them is offered with a request; a step alone asks nobody.
  const protects = !known && fields.step !== "request_received" ? await learnBars(story, file) : [];
  const learned = EXTRADITION_BARS.filter(
    (bar) => protects.includes(bar) || (said.includes(bar) && !known?.bars?.includes(bar)),
  );
  if (known && request) await joinRequest(story, file, known, request);
  else if (known && learned.length > 0)
    await changeBars(tx, file, known, [...(known.bars ?? []), ...learned]);
  const { requestingState } = procedure;
  const surrender = { ...fields, when, afterwards: handedOverTo(file, requestingState) };
  const ended = takes("extradition", fields.step);
  const away = ended ? await takenAway(story, file, { ...surrender, ended }) : [];
  const also = [
    ...away,
    ...(await arrestHere(story, file)),
    ...(await demandBecause(story, file, learned, "extradition")),
  ];
  const received = fields.step === "request_received" && request !== undefined;
  return {
    ...outcome,
    happened: received ? "extradition_request.recorded" : "extradition_step.recorded",
    // What was opened by its request is corrected, and withdrawn, as a whole.
    ...(received &&
      !known && { subject: { table: "procedures", id: procedure.id, version: procedure.version } }),
    ...(request && { answers: { id: procedure.id, version: procedure.version + (known ? 1 : 0) } }),
    details: { ...outcome.details, requestingState, ...toldOf(request, learned, received) },
    also,
  };
}

/** A surrender that is set is set for a day. @throws RuleBroken on `endsOn` */
function mustSayTheDay({ step, endsOn }: Fields) {
  if (step === "surrender_set" && endsOn === undefined)
    throw ruleBroken("endsOn", "extradition.surrender_day");
}

async function extraditionMeant(
  { tx }: Recording,
  file: CaseFile,
  of: Of,
): Promise<ProcedureRecord | undefined> {
  if ("requestId" in of) return findProcedure(tx.db, file, of.requestId);
  return (await extraditionsOf(tx.db, file)).findLast(
    ({ request, steps }) =>
      request.requestingState === of.requestingState && isOpen({ procedure: request, steps }),
  )?.request;
}

function open(story: Recording, file: CaseFile, of: Of, bars: ExtraditionBar[]): Promise<ProcedureRecord> {
  const { requestingState, request } = of as Extract<Of, { requestingState: string }>;
  return openProcedure(story, file, "extradition", {
    requestingState,
    bars,
    ...(request && { politicalOffence: politicalOffence(request), sealed: sealedOf(request) }),
  });
}

const politicalOffence = ({ politicalOffence: said }: RequestFields) =>
  said === "unknown" ? null : said === "yes";

/** A request comes to an extradition that is open already: what it says is added, and replaces what was said before it. */
async function joinRequest(
  { tx }: Recording,
  { chain }: CaseFile,
  procedure: ProcedureRecord,
  request: RequestFields,
) {
  const { id, version } = procedure;
  const before = await requestSaid(tx.db, procedure);
  if (before === "unreadable") throw ruleBroken("", "extradition.unreadable");
  const known = [...(procedure.bars ?? []), ...barsOf(request)];
  const said = Object.fromEntries(
    Object.entries(sealedOf(request)).filter(([, words]) => words !== undefined),
  );
  const bound = { table: "procedures", id, chain, version: version + 1 };
  await amendProcedure(
    tx,
    { id, version },
    {
      bars: EXTRADITION_BARS.filter((bar) => known.includes(bar)),
      politicalOffence: politicalOffence(request) ?? procedure.politicalOffence,
      sealed: await tx.seal(bound, "procedure", { ...before, ...said }),
    },
  );
}

/** Who is held for that state already was arrested on it. */
async function arrestHere(story: Recording, file: CaseFile) {
  const held = (await listDetentions(story.tx.db, file)).findLast(({ endedFrom }) => endedFrom === null);
  return held && isForAnotherState(held) ? arrestInExtradition(story, file, held.id) : [];
}

const toldOf = (request: RequestFields | undefined, learned: ExtraditionBar[], received: boolean) =>
  received && request
    ? { politicalOffence: request.politicalOffence, ...sealedOf(request), bars: barsOf(request) }
    : { ...(request && sealedOf(request)), ...(learned.length > 0 && { bars: learned }) };
