"use server";

import { type FormState, textValues } from "#components/forms/form-state.ts";

/** Records nothing: it answers what a form shows when something is wrong, or when somebody else was faster. */
export async function submit(_previous: FormState, form: FormData): Promise<FormState> {
  return form.get("state") === "stale" ? staleState(form) : wrongState(form);
}

const wrongState = (form: FormData): FormState => ({
  ok: false,
  values: textValues(form),
  problems: [
    { field: "tiles", sentence: "Say who took them, or choose “Not known”." },
    { field: "when", sentence: "The release cannot be before the arrest (Sat 5 July, 16:10)." },
    { field: "text", sentence: "Say where they are held, or choose “Not known”." },
    { field: "select", sentence: "Say how far they can be relied on." },
  ],
  offers: { text: [{ value: "hq", label: "Police HQ", second: "Almaty" }] },
  readings: { when: "understood as 27 to 30 June 2025" },
});

const staleState = (form: FormData): FormState => ({
  ok: false,
  values: textValues(form),
  problems: [],
  stale: {
    sentence: "Marat T. changed this file at 08:20. Compare and choose.",
    version: "2",
    rows: [
      { field: "text", label: "Place", yours: { value: "Police HQ" }, theirs: { value: "District court" } },
    ],
  },
  signInAgain: {
    sentence: "You were signed out after 15 minutes. What you typed is kept.",
    label: "Password",
  },
});
