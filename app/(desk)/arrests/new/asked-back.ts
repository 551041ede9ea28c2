import { getLocale, getTranslations } from "next-intl/server";
import { now } from "#casework/clock.ts";
import { arrestChoices } from "#casework/detentions/arrest-choices.ts";
import type { FormState } from "#components/forms/form-state.ts";
import type { Actor } from "#domain/access/actor.ts";
import { sayWhen } from "#domain/when/say-when.ts";
import type { Fields } from "../../../form-fields.ts";
import { fileOf } from "./arrest-of.ts";
import { ANOTHER_FILE } from "./tiles.ts";

type Sent = { actor: Actor; fields: Fields };

/** What is asked back: which file was meant, and whether somebody held already was arrested all the same. */
export async function askedBack(
  _error: unknown,
  state: FormState,
  { actor, fields }: Sent,
): Promise<FormState> {
  const named = fileOf(fields);
  const asked = { ...state, problems: await whoFirst(state.problems, fields) };
  if (named === undefined) return asked;
  const { candidates, held } = await arrestChoices(actor, { named });
  if (held && state.problems.some(({ field }) => field === "allTheSame")) return heldAlready(asked, held);
  if (candidates.length === 0 || !asked.problems.some(({ field }) => field === "file")) return asked;
  return {
    ...asked,
    problems: await oneOfThese(asked.problems, named),
    offers: { file: candidates.map(candidate) },
  };
}

/** Where candidates are offered, the sentence points at them. */
async function oneOfThese(problems: FormState["problems"], named: string): Promise<FormState["problems"]> {
  const sentence = (await getTranslations("arrest"))("one_of_these", { named });
  return problems.map((problem) => (problem.field === "file" ? { ...problem, sentence } : problem));
}

const candidate = ({ caseNumber, pseudonym }: { caseNumber: string; pseudonym: string }) => ({
  value: caseNumber,
  label: pseudonym,
  second: caseNumber,
});

/** Whom nobody has chosen is the first thing to say; a follow-up that is not open cannot be answered. */
async function whoFirst(problems: FormState["problems"], { who }: Fields): Promise<FormState["problems"]> {
  const asks = (field: string): string => {
    if (field === "recordedStart") return "recordTime";
    if (field !== "file" || who === ANOTHER_FILE) return field;
    return who === undefined ? "who" : "notOnFile";
  };
  const others = problems.map((problem) => ({ ...problem, field: asks(problem.field) }));
  if (who !== undefined || others.some(({ field }) => field === "who")) return others;
  return [{ field: "who", sentence: (await getTranslations("errors.arrest"))("who_missing") }, ...others];
}

type Held = NonNullable<Awaited<ReturnType<typeof arrestChoices>>["held"]>;

/** "Lochin is held at Police HQ since Sat 5 July, 16:10.", and what can be done instead. Everything typed is kept. */
async function heldAlready(state: FormState, held: Held): Promise<FormState> {
  const [say, root] = [await getTranslations("arrest"), await getTranslations()];
  const { caseNumber, pseudonym, place, placeText, taken, timeZone, id, entry } = held;
  const when = sayWhen(taken, { locale: await getLocale(), timeZone, now: now() });
  const file = `/cases/${caseNumber}`;
  return {
    ...state,
    problems: state.problems.filter(({ field }) => field !== "allTheSame"),
    banner: {
      tone: "warning",
      title: say("held_already", {
        pseudonym,
        place: place?.name ?? placeText ?? say("place_not_known"),
        when: root(when.key as never, when.params as never),
      }),
      sentence: say("held_already_choose"),
      acts: [
        { label: say("record_transfer"), href: `${file}/detentions/${id}/transfer/new` },
        { label: say("record_end"), href: `${file}/detentions/${id}/end/new` },
        ...(entry === undefined
          ? []
          : [
              {
                label: say("correct_entry", { number: String(entry) }),
                href: `${file}/corrections/new?entry=${entry}`,
              },
            ]),
        { label: say("all_the_same"), name: "allTheSame", value: "true" },
      ],
    },
  };
}
