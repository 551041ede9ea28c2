import { casesAddress } from "#components/cases/cases-address.ts";
import type { Search } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { askedOf } from "./asked.ts";

/** The form to which the boxes before the files belong. */
export const BULK = "bulk";

/** The files that were ticked before a button of the list was pressed; undefined where no such button was. */
export function tickedIn({ of, file = [] }: Search): string[] | undefined {
  return firstOf(of) === "ticked" ? [file].flat() : undefined;
}

/** The list in which they were ticked, as it was. */
export function listOfTicked({ back }: Search): string {
  const { ticked: _, ...asked } = askedOf(Object.fromEntries(new URLSearchParams(firstOf(back) ?? "")));
  return casesAddress(asked);
}
