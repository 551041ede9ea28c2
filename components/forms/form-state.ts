import type { Option } from "./question.ts";

/** What a refused submit gives back. A submit that worked redirects and gives nothing. */
export interface FormState {
  ok?: false;
  /** Everything that was typed, by field: nothing is lost. `textValues(form)` makes it. */
  values: Record<string, string | string[]>;
  /** Whole sentences, in the order of the page. `field` is the name of a question. */
  problems: { field: string; sentence: string }[];
  /** What concerns the whole form: not saved, signed out, already held. */
  banner?: { tone: "info" | "warning" | "danger"; title: string; sentence?: string; acts?: FormAct[] };
  /** Somebody changed the thing meanwhile (409). */
  stale?: Stale;
  /** Candidates, as tiles: before the choices of a tiles question; as `NAME.offer` under a text. */
  offers?: Record<string, Option[]>;
  /** How a date in words was understood: "understood as 27 to 30 June 2025". */
  readings?: Record<string, string>;
  /** The session ended while typing: the same form with a password field, named `signInPassword`. */
  signInAgain?: { sentence: string; label: string };
}

/** A link, or a button that sends the form again with one more answer. */
export type FormAct = { label: string; href: string } | { label: string; name: string; value: string };

export interface Stale {
  /** "Marat T. changed this file at 08:20. Compare and choose." */
  sentence: string;
  /** The version the next attempt names. */
  version: string;
  /** Radios named like the field carry the chosen value, so that the next attempt is an ordinary one. */
  rows: { field: string; label: string; yours: ComparedValue; theirs: ComparedValue }[];
}

export interface ComparedValue {
  value: string;
  /** As people read it, where that is not the value. */
  shown?: string;
}

export type Submit = (previous: FormState, form: FormData) => Promise<FormState>;

export const untouched: FormState = { values: {}, problems: [] };

/** What a form says of itself, and no command reads: its title, by which it is known among those that are kept. */
export const FORM_TITLE = "$title";

/** The button of this name sends the form only for it to come back with more rows; its value is the name of the rows. */
export const ADD_ROWS = "$addRows";

/** What was offered at an earlier attempt stays in the form: one of it may be the answer. */
export function withEarlierOffers(previous: FormState, state: FormState): FormState {
  return { ...state, offers: { ...previous.offers, ...state.offers } };
}

/** The texts of a form by field, without what the framework adds to it, and without passwords. */
export function textValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || /password/i.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}
