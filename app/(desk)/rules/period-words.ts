import { getTranslations } from "next-intl/server";
import { lengthWords } from "#components/cases/clock-words.ts";
import { NOT_READ, type Rule } from "#domain/clocks/rule.ts";

/** "72 h", "20 working days", "12 h before another limit ends", "the day that stands on it", "48 h, up to 72 h". */
export async function periodWords({
  period,
  counting,
  may_extend_to: most,
}: Pick<Rule, "period" | "counting" | "may_extend_to">): Promise<string> {
  const [say, clocks] = [await getTranslations("rules"), await getTranslations("clocks")];
  if (period === "day_set") return clocks("from.day_set");
  if (period === NOT_READ) return say("not_read");
  if (typeof period !== "string")
    return say("before", { before: lengthWords(period.before, clocks), other: period.relative_to });
  const plain = lengthWords(period, clocks, counting);
  return most ? say("may_extend", { period: plain, most: lengthWords(most, clocks, counting) }) : plain;
}
