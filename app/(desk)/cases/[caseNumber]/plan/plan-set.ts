import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { sayInstant } from "#domain/when/say-when.ts";

/** "Set by Aigerim K. on Mon 7 July, 09:00. …" */
export async function planSet({ office, now }: ShownCase, { setBy, setAt }: NonNullable<ShownCase["plan"]>) {
  const say = await getTranslations("cases.plan");
  const telling = { locale: await getLocale(), timeZone: office.timeZone, now };
  return say("set", { who: setBy, when: sayInstant(setAt, telling) });
}
