import { GAPS, type Gap } from "#domain/vocabulary/gaps.ts";

/** What of a file decides whether something is missing on it. `held` is left out of somebody who is not held. */
export type Completeness = {
  open: boolean;
  assigned: boolean;
  /** Something that lets the person pass a check is recorded, valid or not. */
  papers: boolean;
  counsel: boolean;
  held?: { timeKnown: boolean; placeKnown: boolean; groundKnown: boolean; contacted: boolean };
  /** A decision against them of which no copy was served, as far as anybody has recorded. */
  awaitsService: boolean;
  /** A request for extradition that still stands, and nothing recorded that forbids it. */
  requestWithoutBars: boolean;
};

/** What is missing on a file that is open; a closed one lacks nothing. */
export function gapsOf({ open, assigned, papers, counsel, held, ...file }: Completeness): Gap[] {
  const missing: Record<Gap, boolean> = {
    no_counsel: held !== undefined && !counsel,
    no_time_of_arrest: held?.timeKnown === false,
    no_place: held?.placeKnown === false,
    no_ground: held?.groundKnown === false,
    no_contact: held?.contacted === false,
    not_served: file.awaitsService,
    no_bars: file.requestWithoutBars,
    no_papers: !papers,
    no_caseworker: !assigned,
  };
  return open ? GAPS.filter((gap) => missing[gap]) : [];
}
