import type { Gap } from "#domain/vocabulary/gaps.ts";

/** What of a file decides whether something is missing on it. `held` is left out of somebody who is not held. */
export type Completeness = {
  open: boolean;
  assigned: boolean;
  /** Something that lets the person pass a check is recorded, valid or not. */
  papers: boolean;
  counsel: boolean;
  held?: { timeKnown: boolean; placeKnown: boolean; contacted: boolean };
};

/** What is missing on a file that is open; a closed one lacks nothing. */
export function gapsOf({ open, assigned, papers, counsel, held }: Completeness): Gap[] {
  const missing: Record<Gap, boolean> = {
    no_counsel: held !== undefined && !counsel,
    no_time_of_arrest: held?.timeKnown === false,
    no_place: held?.placeKnown === false,
    no_contact: held?.contacted === false,
    no_papers: !papers,
    no_caseworker: !assigned,
  };
  return open ? (Object.keys(missing) as Gap[]).filter((gap) => missing[gap]) : [];
}
