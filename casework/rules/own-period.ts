import { Temporal } from "temporal-polyfill";
import type { Rule } from "#domain/clocks/rule.ts";

const UNITS = ["hours", "days", "months", "years"] as const;

/** In which unit a rule counts, and how many of it. */
export function lengthOfPeriod(period: string) {
  const length = Temporal.Duration.from(period);
  const unit = UNITS.find((one) => length[one] > 0) ?? "hours";
  return { unit, number: length[unit] };
}

/** A period of an office's own, in the unit of the rule. */
export const periodOf = ({ period }: Rule, number: number): string =>
  Temporal.Duration.from({ [lengthOfPeriod(period as string).unit]: number }).toString();
