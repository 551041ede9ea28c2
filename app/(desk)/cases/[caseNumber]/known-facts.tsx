import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayWhen } from "#domain/when/say-when.ts";
import { sourceFact } from "./source-fact.tsx";

/** Where somebody who is not held was last known to be, since when, and who said so. */
export async function knownFacts({ known, whereabouts, office, now }: ShownCase): Promise<Fact[]> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  if (!known) return [{ term: say("where") }];
  const { key, params } = sayWhen(known.since, { locale: await getLocale(), timeZone: office.timeZone, now });
  const told = await sourceFact(known);
  const where = root(`words.whereabouts.${whereabouts}`);
  return [
    {
      term: say("where"),
      value: known.place ? (
        <>
          {where}
          {" · "}
          <bdi dir="auto">{known.place}</bdi>
        </>
      ) : (
        where
      ),
      source: say("since", { when: root(key as never, params as never) }),
    },
    ...(told ? [told] : []),
  ];
}
