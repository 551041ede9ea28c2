import { getTranslations } from "next-intl/server";
import { Minutes as EachMinute } from "./minutes.client.tsx";
import type { MinuteWords } from "./renewed.ts";

/** Lets countdowns go on while a page stays open, by the clock of the record, which in a demonstration is not the device's. */
export async function Minutes({ now }: { now: Date }) {
  return <EachMinute now={now.getTime()} words={await minuteWords()} />;
}

export async function minuteWords(): Promise<MinuteWords> {
  const say = await getTranslations("clocks");
  const amounts = (key: "amount.left" | `standing.${"overdue" | "held_beyond" | "passed"}_more`) =>
    (["hours", "hours_minutes", "minutes"] as const).map((unit) =>
      say(key, { unit, least: "no", days: 0, hours: "{h}", minutes: "{m}" } as never),
    ) as unknown as MinuteWords["left"];
  return {
    left: amounts("amount.left"),
    passing: {
      overdue: { amount: say("standing.overdue"), more: amounts("standing.overdue_more") },
      held_beyond: { amount: say("standing.held_beyond"), more: amounts("standing.held_beyond_more") },
      passed: { amount: say("standing.passed"), more: amounts("standing.passed_more") },
      may_be_beyond: { amount: say("standing.may_be_beyond") },
      may_have_passed: { amount: say("standing.may_have_passed") },
      ended: { amount: say("standing.ended") },
    },
  };
}
