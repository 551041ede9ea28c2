import type { CaseFile } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { mayHaveBeenHeld } from "#domain/procedures/held-then.ts";
import type { DatedStep } from "#domain/procedures/in-order.ts";
import { type DeclaredProcedure, machineOf } from "#domain/procedures/machines.ts";
import { rulesBroken } from "#domain/refusals.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";

/**
 * Whether custody was ordered of somebody who was not held then, as far as the file knows their detentions. A court may
 * order it of who is absent, or they were held before: it is recorded once somebody says why.
 * @throws RuleBroken on `field`
 */
export async function mustSayHowHeld(
  db: Db,
  file: CaseFile,
  kind: DeclaredProcedure,
  step: DatedStep,
  why: string | undefined,
  field = "why",
): Promise<boolean> {
  if (!machineOf(kind).steps[step.step]?.holds) return false;
  const held = await listDetentions(db, file);
  if (mayHaveBeenHeld(step, held, await timeZoneOf(db, file))) return false;
  if (why !== undefined) return true;
  const words = { step: `steps.${kind}.${step.step}` };
  throw rulesBroken([{ field, sentence: { key: "procedure.not_held_then", words } }]);
}
