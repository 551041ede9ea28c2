import { getLocale, getTranslations } from "next-intl/server";
import type { CareOf, DemandBecause } from "#domain/vocabulary/demands.ts";
import { lowered } from "./lowered.ts";

/** What a task says: somebody's words, or what a command has made of it. None of it: its key does not open it. */
export interface TaskTold {
  what: string | undefined;
  demanded?: DemandBecause | undefined;
  careOf?: CareOf | undefined;
}

/** What is to be done: as somebody wrote it, what is to be demanded and why, or whom to see to. Nothing, when it cannot be read. */
export async function taskWords({ what, demanded, careOf }: TaskTold): Promise<string | undefined> {
  if (careOf) return (await getTranslations("cases.tasks"))("care_of", { ...careOf });
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
