import { getLocale, getTranslations } from "next-intl/server";
import type { DemandBecause } from "#domain/vocabulary/demands.ts";
import { lowered } from "./lowered.ts";

/** What is to be done: as somebody wrote it, or what is to be demanded and why. Nothing, when it cannot be read. */
export async function taskWords({
  what,
  demanded,
}: {
  what: string | undefined;
  demanded?: DemandBecause | undefined;
}): Promise<string | undefined> {
  return demanded ? demandWords(demanded) : what;
}

/** "Demand release: refugee status, risk of torture" */
async function demandWords({ demand, bars }: DemandBecause): Promise<string> {
  const [say, words] = [
    await getTranslations("cases.tasks"),
    await getTranslations("words.extradition_bars"),
  ];
  const locale = await getLocale();
  return say("demand", { demand, bars: bars.map((bar) => lowered(words(bar), locale)).join(", ") });
}
