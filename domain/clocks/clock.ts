import type { ClockChange } from "#domain/vocabulary/clock-changes.ts";
import type { Procedure } from "#domain/vocabulary/procedures.ts";
import type { ClockSubject } from "./occasion.ts";
import type { ClockKind, Doubt, Rule } from "./rule.ts";
import type { StoppedBy } from "./stops.ts";

/**
 * What it is counted from: the taking, the police record, the moment we learned of it where nothing else is known, a move to
 * another stage of custody; the last contact that took place; a decision served, told by somebody, or made; other steps; an attempt to ask for asylum; the
 * arrival, or that they learned of the risk; ill-treatment as alleged; since when somebody is where they are.
 */
export type StartBasis =
  | "taken"
  | "police_record"
  | "learned"
  | "moved"
  | "contact"
  | "served"
  | "told"
  | "decided"
  | "registered"
  | "certificate"
  | "arrest_ordered"
  | "ordered"
  | "surrender"
  | "complained"
  | "attempted"
  | "arrived"
  | "risk_known"
  | "alleged"
  | "since"
  | "reviewed"
  | "opened"
  | "step";

/** One time limit, running or stopped, with everything a page says about it. */
export interface Clock {
  /** The same for as long as the rule is and what it is about: `rule|detention`, `rule|step`. */
  key: string;
  /** Under which it may have been known before: what was done to it then was done to this one. */
  earlierKeys?: EarlierKey[];
  rule: string;
  /** What it is about, and the id of that. */
  subject: ClockSubject;
  subjectId: string;
  /** Which procedure, where it is about one. */
  procedure?: Procedure | undefined;
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
  /** What tells of the moment from which it is counted, by its id: a detention, a move, a step. */
  startedIn?: string | undefined;
  /** The start is approximate: counted from its earliest moment. */
  atTheEarliest: boolean;
  /** And counted from its latest. */
  latestDueAt?: Date;
  /** Nobody knows when it began: counted from the latest moment at which it can have. It may have ended already. */
  atTheLatest?: boolean;
  dueAt: Date;
  /** The civil day of the end, where days are counted. */
  dueOn?: string;
  /** The same limit counted from the other start, which is later. */
  second?: SecondEnd;
  /** Civil days are counted, and it ends with the last of them. */
  wholeDays?: boolean;
  /** How far it may be put off. */
  mayExtendTo?: Date | undefined;
  /** Why it may be wrong. */
  doubts?: ClockDoubt[];
  /** What it is counted instead of: national law behind a treaty, the general rule behind the child's. */
  insteadOf?: { rule: string; citation: string; why: "treaty" | "special" }[];
  relativeTo?: string;
  /** How the end was reached: start + period, − minus. */
  computation: Computation;
  state: "running" | "stopped";
  /** By then at the latest. */
  stoppedAt?: Date;
  /** The earliest moment at which it can have stopped, where that is another one. */
  stoppedFrom?: Date;
  /** What of the rule stopped it, or somebody by hand. */
  stoppedBy?: StoppedBy | "by_hand" | "lapsed";
  /** What was done to it besides its rule, in the order in which it happened. */
  changes?: { change: ClockChange; at: Date; dueAt?: Date }[];
  /** Of one that was set by hand: what ends, and who set it, where its reader may see that. */
  said?: { what: string; setBy?: string | undefined };
}

/** What casts doubt, which treaty or provision it is, and of which states. */
export interface ClockDoubt {
  doubt: Doubt;
  citation?: string;
  states?: string[];
}

/** A key that a clock had, or ended in: at all times, or for what was recorded from then, until then. */
export interface EarlierKey {
  key: string;
  from?: Date;
  until?: Date | undefined;
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
export const clockFrom = (json: unknown): Clock => withInstants(json) as Clock;

function withInstants(json: unknown, name = ""): unknown {
  if (typeof json === "string") return INSTANTS.has(name) ? new Date(json) : json;
  if (typeof json !== "object" || json === null || json instanceof Date) return json;
  if (Array.isArray(json)) return json.map((one) => withInstants(one));
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) copy[key] = withInstants(value, key);
  return copy;
}

const INSTANTS = new Set([
  ...["startedAt", "dueAt", "latestDueAt", "end", "stoppedAt", "stoppedFrom", "mayExtendTo", "at"],
  ...["from", "until"],
]);
