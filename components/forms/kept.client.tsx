"use client";

import { createContext, type ReactNode } from "react";
import { type FormState, untouched } from "./form-state.ts";

/** With what the page's form begins: nothing, or what was typed before the session ended. */
export const Kept = createContext<FormState>(untouched);

export function KeptAnswers({ values, children }: { values: FormState["values"]; children: ReactNode }) {
  return <Kept.Provider value={{ ...untouched, values }}>{children}</Kept.Provider>;
}
