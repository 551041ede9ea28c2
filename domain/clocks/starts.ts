import type { StartBasis } from "./clock.ts";
import type { ContactFacts, DetentionFacts, Happened, Move } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** A moment from which a clock is counted. */
export interface Start {
  basis: StartBasis;
  at: Date;
  /** The latest moment at which it can have been, where it is not known exactly. */
  until?: Date;
  approximate: boolean;
  /** The civil day that counts, where a step carries it. */
  day?: string;
  entry?: number | undefined;
}

type StartsOn<E> = Extract<NonNullable<Rule["starts_on"]>, { event: E }>;

/**
 * The moments from which a rule counts a detention, the earlier first: taken at and the time in the police record,
 * where they differ; the only one known where the rule's own is not. A contact that took place begins the silence again; a denied one does not.
 */
export function startsOf(
  { counted_from }: StartsOn<"detention">,
  { restarts_on }: Rule,
  detention: DetentionFacts,
  contacts: ContactFacts[],
): Start[] {
  const contact = restarts_on ? lastContact(detention, contacts) : undefined;
  if (contact) return [{ basis: "contact", at: contact.at, approximate: false, entry: contact.entry }];
  const known = bothStarts(detention).sort((one, other) => one.at.getTime() - other.at.getTime());
  const wanted = known.filter(({ basis }) => counted_from.some((one) => one === basis));
  return wanted.length > 0 ? wanted : known.slice(0, 1);
}

/** From the earliest moment at which something can have happened; nobody knows which, from when it was recorded. */
export function happenedStart(
  basis: StartBasis,
  { happenedFrom, happenedTo }: Happened,
  recordedAt = happenedTo,
): Start {
  if (happenedFrom.getTime() === 0) return { basis: "learned", at: recordedAt, approximate: false };
  return { basis, at: happenedFrom, until: happenedTo, approximate: happenedFrom < happenedTo };
}

/** From the earliest moment at which somebody can have been moved. */
export const movedStart = ({ from, at }: Move): Start => ({
  basis: "moved",
  at: from ?? at,
  until: at,
  approximate: from !== undefined && from < at,
});

function bothStarts({ taken, recordedStart, learnedAt }: DetentionFacts): Start[] {
  const starts: Start[] = [];
  if (taken.precision !== "unknown") {
    starts.push({ basis: "taken", at: taken.earliest, approximate: taken.earliest < taken.latest });
  }
  if (
    recordedStart &&
    !starts.some(({ at, approximate }) => !approximate && at.getTime() === recordedStart.getTime())
  ) {
    starts.push({ basis: "police_record", at: recordedStart, approximate: false });
  }
  if (starts.length === 0 && learnedAt) starts.push({ basis: "learned", at: learnedAt, approximate: false });
  return starts;
}

function lastContact(
  { id, taken, endedAt }: DetentionFacts,
  contacts: ContactFacts[],
): ContactFacts | undefined {
  return contacts
    .filter(({ detentionId, outcome }) => detentionId === id && outcome === "took_place")
    .filter(({ at }) => taken.precision === "unknown" || at >= taken.earliest)
    .filter(({ at }) => endedAt === undefined || at <= endedAt)
    .reduce<ContactFacts | undefined>(
      (last, contact) => (last && last.at >= contact.at ? last : contact),
      undefined,
    );
}
