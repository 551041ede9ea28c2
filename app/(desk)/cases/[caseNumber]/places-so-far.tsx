import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";
import { sourceFact } from "./source-fact.tsx";

type Held = NonNullable<ShownCase["held"]>;
type Move = Held["moves"][number];
type Place = Pick<Move, "place" | "placeText" | "custodyStage">;

/** Where somebody held was before they were moved to where they are now: place after place, each with since when. */
export async function placesSoFar({ first, moves }: Held, taken: ReactNode, telling: Telling): Promise<Fact> {
  const say = await getTranslations("cases.file");
  return {
    term: say("places_so_far"),
    value: (
      <ol className="plain">
        <li>
          {await placeAndStage(first, telling.locale)}
          <small>{taken}</small>
        </li>
        {
          await Promise.all(
            moves.slice(0, -1).map(async (move) => (
              <li key={move.id}>
                {await placeAndStage(move, telling.locale)}
                <small>{await movedWords(move, telling)}</small>
              </li>
            )),
          )
        }
      </ol>
    ),
  };
}

/** "Police HQ, Almaty, police detention" */
export async function placeAndStage({ place, placeText, custodyStage }: Place, locale: string) {
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words.custody_stages")];
  const where = place ? `${place.name}, ${place.city}` : placeText;
  return (
    <>
      {where ? <bdi dir="auto">{where}</bdi> : say("place_not_known")}
      {custodyStage !== "unknown" && `, ${words(custodyStage).toLocaleLowerCase(locale)}`}
    </>
  );
}

/** "moved there Sun 6 July, 21:00", and under it who told it. */
export async function movedWords(move: Move, telling: Telling): Promise<ReactNode> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const { key, params } = sayWhen(move.moved, telling);
  const told = await sourceFact(move);
  return (
    <>
      {move.moved.precision === "unknown"
        ? say("moved_nobody_knows_when")
        : say("moved_there", { when: root(key as never, params as never) })}
      {told && (
        <>
          <br />
          {say("move_told_by")} {told.value}
        </>
      )}
    </>
  );
}
