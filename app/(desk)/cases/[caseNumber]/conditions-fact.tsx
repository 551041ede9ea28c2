import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";
import { sourceFact } from "./source-fact.tsx";

type Conditions = NonNullable<NonNullable<ShownCase["held"]>["conditions"]>;

/** How somebody is held: whether the authorities admit it and say where; below it as of when, and who told it. */
export async function conditionsFact(known: Conditions, telling: Telling): Promise<Fact> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const { admitted, placeDisclosed, family, counsel, humanitarian, unhcr, asOf } = known;
  const parties = { family, counsel, humanitarian, unhcr };
  const whoMay = Object.entries(parties)
    .filter(([, permission]) => permission !== "unknown")
    .map(([party, permission]) => say("may_see_them", { party, permission }));
  const lines = [
    admitted === "unknown" ? undefined : say("admitted", { admitted }),
    placeDisclosed === "unknown" ? undefined : say("place_disclosed", { placeDisclosed }),
    whoMay.length > 0 ? whoMay.join(", ") : undefined,
  ].filter((line) => line !== undefined);
  const { key, params } = sayWhen(asOf, telling);
  const told = await sourceFact(known);
  return {
    term: say("how_held"),
    value: (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
    source: (
      <>
        {asOf.precision === "unknown"
          ? say("as_of_unknown")
          : say("as_of", { when: root(key as never, params as never) })}
        {told && (
          <>
            <br />
            {say("move_told_by")} {told.value}
          </>
        )}
      </>
    ),
  };
}
