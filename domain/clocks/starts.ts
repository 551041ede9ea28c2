import { isUnknown, sooner } from "./between.ts";
import type { StartBasis } from "./clock.ts";
import type { ContactFacts, DetentionFacts, Happened, Move } from "./facts.ts";
import { movesInOrder } from "./moves-in-order.ts";
import type { Rule } from "./rule.ts";

/** A moment from which a clock is counted. */
export interface Start {
  basis: StartBasis;
  /** The earliest moment at which it can have been; nobody knows that one, the latest. */
  at: Date;
  /** The latest moment at which it can have been, where it is not known exactly. */
  until?: Date;
  approximate: boolean;
  /** Nobody knows how long before it was: what is counted from it ends by then at the latest. */
  atTheLatest?: boolean;
  /** The civil day that counts, where a step carries it. */
  day?: string;
  /** What tells of it, by its id. */
  toldIn?: string | undefined;
  entry?: number | undefined;
}

type StartsOn<E> = Extract<NonNullable<Rule["starts_on"]>, { event: E }>;

/**
 * The moments from which a rule counts a detention, the earlier first: taken at and the time in the police record,
 * where they differ; the only one known where the rule's own is not. A contact that took place begins the silence again; a
 * denied one does not. Nobody knows when they were taken: from the latest moment at which they can have been, which only what
 * the team has set itself counts from as such.
 */
export function startsOf(
  { counted_from }: StartsOn<"detention">,
  { restarts_on }: Rule,
  detention: DetentionFacts,
  contacts: ContactFacts[],
): Start[] {
  const contact = restarts_on ? lastContact(detention, contacts) : undefined;
  if (contact) return [{ basis: "contact", at: contact.at, approximate: false, entry: contact.entry }];
  const known = bothStarts(detention).sort(byMoment);
  if (detention.taken.precision === "unknown") {
    const own = counted_from.includes("learned");
    return own ? known.concat(learned(detention)).slice(0, 1) : atTheLatest(known, detention);
  }
  const wanted = known.filter(({ basis }) => counted_from.some((one) => one === basis));
  return wanted.length > 0 ? wanted : known.slice(0, 1);
}

/** From the earliest moment at which something can have happened; nobody knows which, from when it was recorded. */
export function happenedStart(
  basis: StartBasis,
  { id, happenedFrom, happenedTo }: Happened & { id?: string },
  recordedAt = happenedTo,
): Start {
  const told = { toldIn: id };
  if (isUnknown(happenedFrom))
    return { basis: "learned", at: recordedAt, approximate: false, atTheLatest: true, ...told };
  return { basis, at: happenedFrom, until: happenedTo, approximate: happenedFrom < happenedTo, ...told };
}

/** From the earliest moment at which somebody can have been moved. */
export function movedStart({ id, at, from = at }: Move): Start {
  const moved = { basis: "moved" as const, toldIn: id };
  if (isUnknown(from)) return { ...moved, at, approximate: false, atTheLatest: true };
  return { ...moved, at: from, until: at, approximate: from < at };
}

function bothStarts({ id, taken, recordedStart }: DetentionFacts): Start[] {
  const starts: Start[] = [];
  if (taken.precision !== "unknown") {
    const { earliest, latest } = taken;
    starts.push({ basis: "taken", at: earliest, until: latest, approximate: earliest < latest, toldIn: id });
  }
  if (
    recordedStart &&
    !starts.some(({ at, approximate }) => !approximate && at.getTime() === recordedStart.getTime())
  ) {
    starts.push({ basis: "police_record", at: recordedStart, approximate: false, toldIn: id });
  }
  return starts;
}

/** They had been taken by then: by the police record, by when it was recorded here, and when they were moved first. */
function atTheLatest(recorded: Start[], detention: DetentionFacts): Start[] {
  const moved = movesInOrder(detention)
    .slice(0, 1)
    .map((move) => ({ ...movedStart(move), at: move.at }));
  const bounds = [...recorded, ...learned(detention), ...moved].sort(byMoment);
  return bounds.slice(0, 1).map(({ basis, at }) => ({
    ...{ basis, at, approximate: false, atTheLatest: true, toldIn: detention.id },
  }));
}

const learned = ({ id, taken, learnedAt }: DetentionFacts): Start[] =>
  learnedAt
    ? [{ basis: "learned", at: sooner(learnedAt, taken.latest), approximate: false, toldIn: id }]
    : [];

const byMoment = (one: Start, other: Start): number => one.at.getTime() - other.at.getTime();

function lastContact(
  { id, taken, endedAt, endedTo = endedAt }: DetentionFacts,
  contacts: ContactFacts[],
): ContactFacts | undefined {
  return contacts
    .filter(({ detentionId, outcome }) => detentionId === id && outcome === "took_place")
    .filter(({ at }) => taken.precision === "unknown" || at >= taken.earliest)
    .filter(({ at }) => endedTo === undefined || at <= endedTo)
    .reduce<ContactFacts | undefined>(
      (last, contact) => (last && last.at >= contact.at ? last : contact),
      undefined,
    );
}
