import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayDay, sayInstant, sayTime, sayWhen, type Telling } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";
import { conditionsFact } from "./conditions-fact.tsx";
import { movedWords, placeAndStage, placesSoFar } from "./places-so-far.tsx";
import { sourceFact } from "./source-fact.tsx";

type Held = NonNullable<ShownCase["held"]>;

/** Where somebody is held, since when, by whom, why, who told it, and who was let in. */
export async function heldFacts(file: ShownCase, held: Held): Promise<Fact[]> {
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words")];
  const telling: Telling = { locale: await getLocale(), timeZone: held.timeZone, now: file.now };
  const told = await sourceFact(held);
  const last = held.moves.at(-1);
  const taken = await takenWords(held, telling);
  return [
    {
      term: say("where"),
      value: await placeAndStage(held, telling.locale),
      source: last ? await movedWords(last, telling) : taken,
    },
    ...(last ? [await placesSoFar(held, taken, telling)] : []),
    ...(held.previous ? [await heldBefore(held, held.previous, telling)] : []),
    { term: say("taken_by"), value: words(`captors.${held.captor}`) },
    {
      term: say("ground"),
      value: words(`detention_grounds.${held.ground}`),
      ...(held.ground === "unknown" && file.may.record && { source: await giveGround(file.caseNumber) }),
    },
    ...(told ? [told] : []),
    ...(held.conditions ? [await conditionsFact(held.conditions, telling)] : []),
    { term: say("let_in"), ...(held.letIn.length > 0 && { value: await letInWords(held, telling) }) },
  ];
}

/** "taken at Sat 5 July, 16:10" and under it "time in the police record: 20:40" */
async function takenWords({ taken, recordedStart }: Held, telling: Telling): Promise<ReactNode> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const { key, params } = sayWhen(taken, telling);
  const when = root(key as never, params as never);
  const sameDay = recordedStart && sayDay(recordedStart, telling) === sayDay(taken.earliest, telling);
  return (
    <>
      {say("taken_at", { when })}
      {recordedStart && (
        <>
          <br />
          {say("police_record", {
            when: sameDay ? sayTime(recordedStart, telling) : sayInstant(recordedStart, telling),
          })}
        </>
      )}
    </>
  );
}

/** How they were held before they were arrested again: the law may count anew, and the person has been held for longer. */
async function heldBefore(
  { jurisdiction, ground }: Held,
  { place, placeText, taken, ended, endedWhen }: NonNullable<Held["previous"]>,
  telling: Telling,
): Promise<Fact> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const said = (when: When | undefined) => {
    const { key, params } = when ? sayWhen(when, telling) : { key: "cases.file.not_known", params: {} };
    return root(key as never, params as never);
  };
  const words = say("held_before_words", {
    ended: ended ?? "unknown",
    taken: said(taken),
    ended_when: said(endedWhen),
    how: ended ? lowered(root(`words.detention_ends.${ended}`), telling.locale) : "",
  });
  const where = place ? `${place.name}, ${place.city}` : placeText;
  const foreign = ground === "wanted_by_foreign_state" || ground === "extradition_request";
  return {
    term: say("held_before"),
    value: where ? `${words} · ${where}` : words,
    ...(jurisdiction === "KAZ" && foreign && { source: say("rearrest_law") }),
  };
}

async function letInWords({ letIn }: Held, telling: Telling): Promise<ReactNode> {
  const say = await getTranslations("cases.file");
  return letIn
    .map(({ party, outcome, at }) => say(`let_in_${outcome}`, { party, when: sayInstant(at, telling) }))
    .join(" · ");
}

async function giveGround(caseNumber: string): Promise<ReactNode> {
  const say = await getTranslations("cases.file");
  return <a href={`/cases/${caseNumber}/corrections/new?field=ground`}>{say("give_ground")}</a>;
}
