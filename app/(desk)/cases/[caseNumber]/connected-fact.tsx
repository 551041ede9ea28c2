import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { countryName } from "#domain/vocabulary/countries.ts";

/** "1 person at home: sibling": who has no file of their own, by country. Who they are is sealed. */
export async function connectedFact(file: ShownCase): Promise<Fact[]> {
  const { caseNumber, connected, may } = file;
  if (connected.length === 0 && !may.record) return [];
  const say = await getTranslations("cases.file");
  const places = [...new Set(connected.map(({ country }) => country))];
  return [
    {
      term: say("connected"),
      ...(connected.length > 0 && {
        value: (
          <ul>
            {
              await Promise.all(
                places.map(async (country) => (
                  <li key={country ?? "unknown"}>{await peopleIn(file, country)}</li>
                )),
              )
            }
          </ul>
        ),
      }),
      ...(may.record && {
        source: (
          <span className="acts">
            <a href={`/cases/${caseNumber}/connected-persons/new`}>{say("connected_add")}</a>
          </span>
        ),
      }),
    },
  ];
}

async function peopleIn({ connected, countryOfOrigin }: ShownCase, country: string | null): Promise<string> {
  const [locale, say, kinds] = [
    await getLocale(),
    await getTranslations("cases.file"),
    await getTranslations("words.relation_kinds"),
  ];
  const there = connected.filter((one) => one.country === country);
  const where = country === null ? "unknown" : country === countryOfOrigin ? "home" : "abroad";
  return say("connected_people", {
    count: there.length,
    where,
    country: country === null ? "" : countryName(country, locale),
    kinds: there.map(({ kind }) => lowered(kinds(kind), locale)).join(", "),
  });
}
