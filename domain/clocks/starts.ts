import type { StartBasis } from "./clock.ts";
import type { ContactFacts, DetentionFacts } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** A moment from which a clock is counted. */
export interface Start {
  basis: StartBasis;
  at: Date;
  approximate: boolean;
  entry?: number;
}

/**
 * The moments from which a rule counts a detention, the earlier first: taken at and the time in the police record,
 * where they differ; the only one known where the rule's own is not. A contact that took place begins the silence again; a denied one does not.
 */
export function startsOf(rule: Rule, detention: DetentionFacts, contacts: ContactFacts[]): Start[] {
  const contact = rule.restarts_on ? lastContact(detention, contacts) : undefined;
  if (contact) return [{ basis: "contact", at: contact.at, approximate: false, entry: contact.entry }];
  const counted = rule.starts_on?.counted_from ?? [];
  const known = bothStarts(detention).sort((one, other) => one.at.getTime() - other.at.getTime());
  const wanted = known.filter(({ basis }) => counted.some((one) => one === basis));
  return wanted.length > 0 ? wanted : known.slice(0, 1);
}

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
