import type { ClockKind, Rule } from "./rule.ts";
import type { StoppedBy } from "./stops.ts";

/** Counted from the taking, the police record, the moment we learned of it where nothing else is known, or the last contact that took place. */
export type StartBasis = "taken" | "police_record" | "learned" | "contact";

/** One time limit, running or stopped, with everything a page says about it. */
export interface Clock {
  /** The same for as long as rule and detention are: `rule|detention`. */
  key: string;
  rule: string;
  subjectId: string;
  kind: ClockKind;
  jurisdiction: string;
  timeZone: string;
  article?: string;
  citation: string;
  counting: Rule["counting"];
  /** The sentence of the end, below `clocks.ends` in the messages. */
  words: string;
  act?: string;
  heldBeyond: boolean;
  warnBefore: string[];
  verified: boolean;
  /** Whether it only may apply, because the ground or another condition is not known. */
  possible: boolean;
  basis: StartBasis;
  startedAt: Date;
  /** The entry from which it is counted, where that is known. */
  startedBy?: number;
  /** The start is approximate: counted from its earliest moment. */
  atTheEarliest: boolean;
  dueAt: Date;
  /** The civil day of the end, where days are counted. */
  dueOn?: string;
  /** The same limit counted from the other start, which is later. */
  second?: SecondEnd;
  relativeTo?: string;
  /** How the end was reached: start + period, − minus. */
  computation: Computation;
  state: "running" | "stopped";
  stoppedAt?: Date;
  stoppedBy?: StoppedBy;
}

export interface SecondEnd {
  basis: StartBasis;
  startedAt: Date;
  dueAt: Date;
  dueOn?: string;
}

export interface Computation {
  period: string;
  /** The end of the period itself, before anything is taken off. */
  end: Date;
  minus?: string;
}

/** A clock as it came back from JSON. */
export function clockFrom(json: unknown): Clock {
  return JSON.parse(JSON.stringify(json), (name, value) =>
    INSTANTS.has(name) && typeof value === "string" ? new Date(value) : value,
  ) as Clock;
}

const INSTANTS = new Set(["startedAt", "dueAt", "end", "stoppedAt"]);
