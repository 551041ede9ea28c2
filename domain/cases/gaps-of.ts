import {
  GAPS,
  type Gap,
  type Missing,
  SITUATIONS,
  type Situation,
  situationOf,
} from "#domain/vocabulary/gaps.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";

/** What of a file decides in which situations it is, and whether something is missing on it. */
export type Completeness = {
  open: boolean;
  stage: Stage;
  assigned: boolean;
  /** Left out of somebody who is not held. */
  held?: Record<"timeKnown" | "placeKnown" | "groundKnown" | "stageKnown" | "contacted", boolean>;
  counsel: boolean;
  /** Certainly held beyond a limit, now or before; and which such limit nobody has recorded. */
  beyond: { was: boolean; unrecorded?: string | undefined };
  /** In hiding, and whether anybody has spoken to them since. */
  hiding?: { spokenTo: boolean };
  /** A request for extradition that still stands, and whether something is recorded that forbids it. */
  request?: { id: string; bars: boolean };
  /** Procedures with a decision against the person that stands, and whether its copy was served. */
  decisions: { procedure: string; served: boolean }[];
  /** Procedures in which they ask for protection, or have it, and the certificate of that. */
  protections: { procedure: string; recognised: boolean; certificate: "none" | "no_last_day" | "valid_to" }[];
  /** They have departed, are in the country of origin, or have died. */
  gone: boolean;
  /** Something that lets the person pass a check is recorded, valid or not. */
  papers: boolean;
  /** UNHCR or the state was asked for protection. */
  asked: boolean;
  known: Record<"countryOfOrigin" | "age" | "sex" | "arrival" | "grounds", boolean>;
  /** In the country of origin, as far as anybody knows. */
  home?: { placeKnown: boolean; seen: boolean };
  /** Of a file that is closed with an outcome that says where they are: whether anything else on it says so. */
  outcomeShown?: boolean | undefined;
};

/** In which situations a file is, and what is missing on it. */
export function gapsOf(file: Completeness): { situations: Situation[]; missing: Missing[] } {
  const isIn = situationsOf(file);
  const lacks = lackedBy(file);
  return {
    situations: SITUATIONS.filter((situation) => isIn[situation]),
    missing: GAPS.flatMap((gap): Missing[] => {
      const missing = isIn[situationOf(gap)] && lacks[gap];
      if (missing === false || missing === undefined) return [];
      return [missing === true ? { gap } : { gap, about: missing }];
    }),
  };
}

function situationsOf({ open, ...file }: Completeness): Record<Situation, boolean> {
  const { held, protections, request } = file;
  const here = open && !file.gone;
  return {
    open,
    held: open && held !== undefined,
    beyond: open && file.beyond.was,
    hiding: open && file.hiding !== undefined,
    requested: open && request !== undefined,
    requested_at_liberty: open && request !== undefined && held === undefined,
    decided: open && file.decisions.length > 0,
    pending: here && protections.some(({ recognised }) => !recognised),
    recognised: here && protections.some(({ recognised }) => recognised),
    certified: here && protections.some(({ certificate }) => certificate !== "none"),
    here,
    // Whoever has just come to us is asked first.
    here_and_active: here && file.stage !== "intake",
    home: open && file.home !== undefined,
    closed: !open && file.outcomeShown !== undefined,
  };
}

/** Whether something is missing, or of what it is. */
function lackedBy(file: Completeness): Record<Gap, boolean | string | undefined> {
  const { held, request, known, home } = file;
  const without = (certificate: "none" | "no_last_day", recognised?: boolean) =>
    file.protections.find(
      (one) => one.certificate === certificate && (recognised === undefined || one.recognised === recognised),
    )?.procedure;
  return {
    no_caseworker: !file.assigned,
    no_counsel: !file.counsel,
    no_time_of_arrest: held?.timeKnown === false,
    no_place: held?.placeKnown === false,
    no_ground: held?.groundKnown === false,
    no_stage: held?.stageKnown === false,
    no_contact: held?.contacted === false,
    beyond_not_recorded: file.beyond.unrecorded,
    not_spoken_to: file.hiding?.spokenTo === false,
    no_bars: request && !request.bars && request.id,
    no_counsel_at_liberty: !file.counsel,
    not_served: file.decisions.find(({ served }) => !served)?.procedure,
    no_certificate: without("none", false),
    no_proof: without("none", true),
    no_last_day: without("no_last_day"),
    no_papers: !file.papers,
    not_asked: !file.asked,
    no_country_of_origin: !known.countryOfOrigin,
    no_age: !known.age,
    no_sex: !known.sex,
    no_arrival: !known.arrival,
    no_grounds: !known.grounds,
    no_place_at_home: home?.placeKnown === false,
    not_seen_at_home: home?.seen === false,
    outcome_not_shown: file.outcomeShown === false,
  };
}
