import { getTranslations } from "next-intl/server";
import { ONE_TO_THREE_HOURS_AGO, WITHIN_THE_LAST_HOUR } from "#casework/cases/happened.ts";
import type { arrestChoices } from "#casework/detentions/arrest-choices.ts";
import { ANOTHER_PLACE, PLACE_NOT_KNOWN } from "#casework/detentions/place-named.ts";
import type { Option, Question, TilesQuestion } from "#components/forms/question.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import type { When } from "#domain/when/when.ts";
import { optionsOf } from "../../cases/form-parts.ts";
import { ANOTHER_FILE, EXACT, IN_WORDS, NOT_ON_FILE } from "./tiles.ts";

export type Choices = Awaited<ReturnType<typeof arrestChoices>>;

/** On a phone the first two files are offered, from 768 px all six. */
const ON_A_PHONE = 2;

export async function whoQuestion({ files, chosen }: Choices): Promise<Question> {
  const say = await getTranslations("arrest");
  const offered: Option[] = (chosen ? [chosen] : files).map(({ caseNumber, pseudonym }, at) => ({
    value: caseNumber,
    label: pseudonym,
    second: caseNumber,
    ...(at >= ON_A_PHONE && { wide: true }),
  }));
  return {
    kind: "tiles",
    name: "who",
    label: say("who"),
    ...(chosen && { value: chosen.caseNumber }),
    options: [
      ...offered,
      {
        value: ANOTHER_FILE,
        label: say("another_file"),
        follow: [
          {
            kind: "text",
            name: "file",
            label: say("which_file"),
            hint: say("which_file_hint"),
            width: "name",
            maxLength: 100,
          },
        ],
      },
      {
        value: NOT_ON_FILE,
        label: say("not_on_file"),
        follow: [
          {
            kind: "area",
            name: "notOnFile",
            label: say("what_can_you_say"),
            hint: say("what_can_you_say_hint"),
            rows: 2,
          },
        ],
      },
    ],
  };
}

export async function whereQuestion({
  places,
  allPlaces,
}: Pick<Choices, "places" | "allPlaces">): Promise<TilesQuestion> {
  const say = await getTranslations("arrest");
  return {
    kind: "tiles",
    name: "place",
    label: say("where"),
    options: [
      ...places.map(({ id, name, city }) => ({ value: id, label: name, second: city })),
      {
        value: ANOTHER_PLACE,
        label: say("another_place"),
        follow: [
          {
            kind: "text",
            name: "placeText",
            label: say("which_place"),
            hint: say("which_place_hint"),
            width: "name",
            suggestions: allPlaces.map(({ name, city }) => `${name}, ${city}`),
            maxLength: 200,
          },
        ],
      },
      { value: PLACE_NOT_KNOWN, label: say("not_known") },
    ],
  };
}

/** Nothing is chosen beforehand, for it starts the law's clock; unless it was where they asked for asylum, and when is recorded. */
export async function whenQuestion(
  { timeZone, takenAt }: Pick<Choices, "timeZone" | "takenAt">,
  now: Date,
): Promise<Question> {
  const say = await getTranslations("arrest");
  const known = takenAt && knownMoment(takenAt, timeZone);
  return {
    kind: "tiles",
    name: "when",
    label: say("when"),
    ...(known && { value: known.how }),
    options: [
      { value: WITHIN_THE_LAST_HOUR, label: say("within_the_last_hour") },
      { value: ONE_TO_THREE_HOURS_AGO, label: say("one_to_three_hours_ago") },
      {
        value: EXACT,
        label: say("exact_time"),
        follow: [
          {
            kind: "text",
            name: "whenDate",
            label: say("day"),
            type: "date",
            width: "date",
            value: known?.date ?? civilDay(now, timeZone),
          },
          {
            kind: "text",
            name: "whenTime",
            label: say("time"),
            type: "time",
            width: "date",
            ...(known?.time && { value: known.time }),
          },
        ],
      },
      {
        value: IN_WORDS,
        label: say("not_sure"),
        follow: [
          {
            kind: "text",
            name: "whenWords",
            label: say("in_words"),
            hint: say("in_words_hint"),
            ...(known?.words && { value: known.words }),
            width: "name",
            maxLength: 200,
          },
        ],
      },
    ],
  };
}

/** As exactly as it was said: a day and a time, or the words of whoever said it. */
function knownMoment({ precision, earliest, words }: When, timeZone: string) {
  if (precision === "unknown") return undefined;
  if (precision !== "minute") return { how: IN_WORDS, words: words ?? civilDay(earliest, timeZone) };
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(earliest);
  return { how: EXACT, date: civilDay(earliest, timeZone), time };
}

export async function byWhomQuestion(): Promise<Question> {
  const say = await getTranslations("arrest");
  return {
    kind: "tiles",
    name: "captor",
    label: say("by_whom"),
    value: "unknown",
    options: await optionsOf("captors", ["police", "migration_police", "security_service", "unknown"]),
  };
}
