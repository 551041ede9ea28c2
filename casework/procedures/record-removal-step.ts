import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { takes } from "#domain/procedures/proposes.ts";
import { EXTRADITION_BARS } from "#domain/vocabulary/extradition-bars.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { changeBars } from "./change-bars.ts";
import { demandBecause } from "./demand-because.ts";
import { bars } from "./extradition-fields.ts";
import { learnBars } from "./learn-bars.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";
import { takenAway } from "./taken-away.ts";

/** Records a step of somebody's removal. What forbids it becomes a task; once it is carried out they are held here no more. */
export const recordRemovalStep = command({
  name: "removal_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    step: z.enum(stepsOf("removal"), "procedure.step_missing"),
    ...stepFields,
    /** What forbids it and was not known before; what their protection forbids is known by itself. */
    bars,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { procedure, when, outcome } = await recordStep(story, file, { kind: "removal" }, input);
    const typed = input.bars.filter((bar) => !procedure.bars?.includes(bar));
    if (typed.length > 0) await changeBars(tx, file, procedure, [...(procedure.bars ?? []), ...typed]);
    const protects = await learnBars(story, file);
    const learned = EXTRADITION_BARS.filter((bar) => typed.includes(bar) || protects.includes(bar));
    const taken = takes("removal", input.step);
    const afterwards = { whereabouts: "moved_unknown" } as const;
    const ended = taken ? await takenAway(story, file, { ...input, ended: taken, when, afterwards }) : [];
    return {
      ...outcome,
      happened: "removal_step.recorded",
      details: { ...outcome.details, ...(learned.length > 0 && { bars: learned }) },
      also: [...ended, ...(await demandBecause(story, file, learned, "removal"))],
    };
  },
});
