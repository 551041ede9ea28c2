import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { type StepOf, stepsOf } from "#domain/procedures/machines.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { EXTRADITION_BARS } from "#domain/vocabulary/extradition-bars.ts";
import { handedOverTo } from "../detentions/where-afterwards.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { changeBars } from "./change-bars.ts";
import { demandBecause } from "./demand-because.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";
import { takenAway } from "./taken-away.ts";

/** Records a step of a request for extradition; a bar that has become known with it becomes a task, and a surrender ends the detention, or changes where they are. */
export const recordExtraditionStep = command({
  name: "extradition_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    requestId: z.string("form.missing"),
    step: z.enum(stepsOf("extradition"), "procedure.step_missing"),
    ...stepFields,
    /** What forbids handing them over and was not known before. */
    bars: z
      .array(z.enum(EXTRADITION_BARS, "form.choose"), "form.choose")
      .max(EXTRADITION_BARS.length)
      .default([]),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const story = { actor, tx, now };
    mustSayTheDay(input);
    const { procedure, when, outcome } = await recordStep(
      story,
      file,
      { kind: "extradition", id: input.requestId },
      input,
    );
    const learned = EXTRADITION_BARS.filter(
      (bar) => input.bars.includes(bar) && !procedure.bars?.includes(bar),
    );
    if (learned.length > 0) await changeBars(tx, file, procedure, [...(procedure.bars ?? []), ...learned]);
    const { requestingState } = procedure;
    const afterwards = handedOverTo(file, requestingState);
    const surrender = { ...input, ended: "handed_over", when, afterwards } as const;
    const ended = input.step === "handed_over" ? await takenAway(story, file, surrender) : [];
    return {
      ...outcome,
      happened: "extradition_step.recorded",
      details: { ...outcome.details, requestingState, ...(learned.length > 0 && { bars: learned }) },
      also: [...ended, ...(await demandBecause(story, file, learned, "extradition"))],
    };
  },
});

/** A surrender that is set is set for a day. @throws RuleBroken on `endsOn` */
function mustSayTheDay({ step, endsOn }: { step: StepOf<"extradition">; endsOn?: string | undefined }) {
  if (step === "surrender_set" && endsOn === undefined)
    throw ruleBroken("endsOn", "extradition.surrender_day");
}
