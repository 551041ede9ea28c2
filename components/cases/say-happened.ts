import { getLocale, getTranslations } from "next-intl/server";
import { PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import { sayDays } from "#domain/when/say-days.ts";
import type { CasesAsked } from "./cases-address.ts";

/** Says which happening a list is asked for: "Taken, 30 June–6 July". */
export async function sayHappened(now: Date) {
  const [locale, say] = [await getLocale(), await getTranslations("cases.happened")];
  return ({ happened, from, to, refusedAt }: CasesAsked, placeNames: Map<string, string>): string => {
    if (!happened) return "";
    const days = from && to ? sayDays(from, to, { locale, now }) : "";
    const place = placeNames.get(refusedAt ?? "") ?? say("place_not_known");
    const known = refusedAt === undefined ? "any" : refusedAt === PLACE_NOT_KNOWN ? "not_known" : "known";
    return say(happened, { days, place, known });
  };
}
