import { getTranslations } from "next-intl/server";
import { lengthWords } from "#components/cases/clock-words.ts";
import type { Rule } from "#domain/clocks/rule.ts";

/** "72 h", "20 working days", "12 h before another limit ends", "the day that stands on it". */
export async function periodWords({ period, counting }: Pick<Rule, "period" | "counting">): Promise<string> {
  const [say, clocks] = [await getTranslations("rules"), await getTranslations("clocks")];
  if (period === "day_set") return clocks("from.day_set");
  if (typeof period === "string") return lengthWords(period, clocks, counting);
  return say("before", { before: lengthWords(period.before, clocks), other: period.relative_to });
}
