import { carriesEnd, type DeclaredProcedure } from "#domain/procedures/machines.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { localDay } from "../cases/local-day.ts";

/** A last day belongs to a step that carries one, and is not before the step. @throws RuleBroken on `endsOn` */
export function mustEndAfter(
  kind: DeclaredProcedure,
  step: string,
  endsOn: string | undefined,
  when: When,
  timeZone: string,
) {
  if (endsOn === undefined) return;
  if (!carriesEnd(kind, step)) throw ruleBroken("endsOn", "procedure.no_end");
  if (when.precision !== "unknown" && endsOn < localDay(when.earliest, timeZone))
    throw ruleBroken("endsOn", "procedure.ends_before");
}
