import type { When } from "#domain/when/when.ts";
import type { ClockFacts } from "./facts.ts";
import type { Rule } from "./rule.ts";
import { happenedStart, type Start } from "./starts.ts";

type Arrival = Extract<NonNullable<Rule["starts_on"]>, { event: "arrival" }>;

/**
 * From when somebody could ask for asylum: from their arrival, or from when they learned of the risk, whichever came later;
 * it may have come earlier than is known for certain. Nothing, where neither is known.
 */
export function arrivalStart(
  { or_risk_known }: Arrival,
  { arrived, riskKnown }: Pick<ClockFacts, "arrived" | "riskKnown">,
): Start | undefined {
  const came = known(arrived);
  const learned = or_risk_known ? known(riskKnown) : undefined;
  if (came === undefined || learned === undefined) {
    const one = came ?? learned;
    return one && happenedStart(came ? "arrived" : "risk_known", span(one));
  }
  return happenedStart(came.earliest >= learned.earliest ? "arrived" : "risk_known", {
    happenedFrom: later(came.earliest, learned.earliest),
    happenedTo: later(came.latest, learned.latest),
  });
}

const known = (when: When | undefined) => (when?.precision === "unknown" ? undefined : when);
const span = ({ earliest, latest }: When) => ({ happenedFrom: earliest, happenedTo: latest });
const later = (one: Date, other: Date) => (one > other ? one : other);
