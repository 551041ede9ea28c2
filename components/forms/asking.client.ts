"use client";

import { createContext, useContext } from "react";
import { type FormState, untouched } from "./form-state.ts";
import type { FormWords } from "./form-words.ts";

/** What the fields of a form share: what was said about them, and the form's words. */
export const Asking = createContext<{ state: FormState; words?: FormWords }>({ state: untouched });

export interface Answer {
  id: string;
  value: string | undefined;
  values: string[] | undefined;
  problem: string | undefined;
  /** For `aria-describedby`. */
  describedBy: string | undefined;
}

/** What is known about one field: its value as typed last, and what is wrong with it. */
export function useAnswer(name: string, hint?: string): Answer {
  const { state } = useContext(Asking);
  const id = idOf(name);
  const problem = state.problems.find((each) => each.field === name)?.sentence;
  const value = state.values[name];
  const described = [hint && `${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(" ");
  return {
    id,
    value: Array.isArray(value) ? value[0] : value,
    values: value === undefined ? (isTouched(state) ? [] : undefined) : [value].flat(),
    problem,
    describedBy: described || undefined,
  };
}

export function idOf(name: string): string {
  return `q-${name.replaceAll(".", "-")}`;
}

/** After an attempt an unticked box is an answer, not a missing one. */
function isTouched(state: FormState): boolean {
  return Object.keys(state.values).length > 0;
}
