import { getLocale, getTranslations } from "next-intl/server";
import { countryName } from "#domain/vocabulary/countries.ts";
import type { EntryTold } from "./entry-words.ts";
import { lowered } from "./lowered.ts";

/** What happened, in the past tense: "Counsel was refused", "Arrested by the police". */
export async function entryTitle({
  event,
  details,
  corrects,
}: Pick<EntryTold, "event" | "details" | "corrects">): Promise<string> {
  const say = await getTranslations("history.event");
  const known = details === "unreadable" ? {} : plainTexts(details);
  const stepWords = await stepIn(known);
  const country = countryName(String(details !== "unreadable" && details.requestingState), await getLocale());
  const again = details !== "unreadable" && details.again ? "yes" : "no";
  const params = { ...DEFAULTS, ...known, again, stepWords, country, entry: String(corrects ?? "") };
  const key = keyOf(event, details);
  return say.has(key as never) ? say(key as never, params as never) : say("other");
}

/** A file from which its caseworker was taken, and a thing that never happened, have words of their own. */
function keyOf(event: string, details: EntryTold["details"]): string {
  if (details === "unreadable") return event;
  if (event === "case.assigned" && !details.to) return "case.unassigned";
  if (event === "relation.added" && !details.to) return "relation.added_unnamed";
  if (event === "detention.transferred" && !details.placeName && !details.place)
    return "detention.transferred_nobody_knows_where";
  if (event === "clock.lapsed" && details.heldBeyond === true) return "clock_held_beyond";
  if (event === "entry.corrected" && details.neverHappened === true) return "entry.never";
  return event;
}

const DEFAULTS = {
  admitted: "unknown",
  captor: "unknown",
  kind: "other",
  whereabouts: "unknown",
  outcome: "denied",
  party: "other",
  ended: "unknown",
  result: "unknown",
  state: "confirmed",
  to: "",
  from: "",
  household: "",
  revised: "no",
  rule: "",
  switched: "on",
};

/** A step in the words of its procedure: "recognised", "surrender date set". */
async function stepIn({ procedure, step }: Record<string, unknown>): Promise<string> {
  const [locale, words] = [await getLocale(), await getTranslations("words.steps")];
  const key = `${procedure}.${step}`;
  return words.has(key as never) ? lowered(words(key as never), locale) : "";
}

const plainTexts = (details: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(details).filter(([, value]) => typeof value === "string" && value.length < 200),
  );
