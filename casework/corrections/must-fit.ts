import type { ProcedureStep } from "#db/records/procedures.ts";
import { beganAfter } from "#domain/procedures/began-after.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { rulesBroken } from "#domain/refusals.ts";
import { mustBePossible } from "../procedures/must-be-possible.ts";
import { mustSayHowHeld } from "../procedures/must-say-how-held.ts";
import { mustSayWhy } from "../procedures/must-say-why.ts";
import type { CorrectionStory } from "./correction.ts";

/**
 * What a step that is recorded is held to, one that is moved is held to as well: it is not before its procedure began,
 * nor before what it needs, puts no other step there; and where it does not usually follow, or they were not held, somebody has said why.
 * Answers whether it is out of order.
 * @throws RuleBroken on `when` or `outOfOrderWhy`
 */
export async function mustFit(
  { tx, file }: Pick<CorrectionStory, "tx" | "file">,
  steps: readonly ProcedureStep[],
  moved: ProcedureStep,
  why: string | undefined,
  timeZone: string,
): Promise<boolean> {
  const kind = moved.kind as DeclaredProcedure;
  const was = steps.filter(({ procedureId }) => procedureId === moved.procedureId);
  const others = was.filter(({ id }) => id !== moved.id);
  mustBeginNothingTooLate(kind, was, [...others, moved], moved, timeZone);
  mustBePossible(kind, { was, others }, moved, timeZone);
  const isElsewhere = mustSayWhy(kind, others, moved, why, timeZone, "outOfOrderWhy");
  return (await mustSayHowHeld(tx.db, file, kind, moved, why, "outOfOrderWhy")) || isElsewhere;
}

/** A procedure does not begin after what is recorded of it; what was so before is not this correction's fault. */
function mustBeginNothingTooLate(
  kind: DeclaredProcedure,
  was: readonly ProcedureStep[],
  is: readonly ProcedureStep[],
  moved: ProcedureStep,
  timeZone: string,
) {
  const before = (steps: readonly ProcedureStep[], one: ProcedureStep) =>
    beganAfter(
      kind,
      steps.filter(({ id }) => id !== one.id),
      one,
      timeZone,
    )?.id === moved.id;
  const early = is.find((one) => before(is, one) && !before(was, one));
  if (!early) return;
  const words = { step: `steps.${kind}.${early.step}` };
  throw rulesBroken([{ field: "when", sentence: { key: "procedure.begins_too_late", words } }]);
}
