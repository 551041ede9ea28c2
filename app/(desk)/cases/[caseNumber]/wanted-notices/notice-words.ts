import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";

type Notice = ShownCase["wanted"][number];

/** "Uzbekistan, interstate wanted list (CIS), 4 July" */
export async function noticeWords(
  { kind, requestingState, since }: Notice,
  telling: Telling,
): Promise<string> {
  const root = await getTranslations();
  const { key, params } = sayWhen(since, telling);
  return root("cases.file.wanted_notice", {
    state: countryName(requestingState, telling.locale),
    kind: root(`words.wanted_notices_short.${kind}`),
    known: since.precision === "unknown" ? "no" : "yes",
    when: root(key as never, params as never),
  });
}
