import { type Applies, allOf, oneOf, yes } from "./all-of.ts";
import type { ClockFacts } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import type { Rule } from "./rule.ts";

/**
 * A treaty binds between its parties only: the state that holds, and the one that asks. Where it is not known which one asks,
 * it may be any of several, or the country of origin.
 */
export function treatyBinds(
  rule: Rule,
  occasion: Occasion,
  { countryOfOrigin }: ClockFacts,
  day: string,
): Applies {
  const { jurisdiction, requestedBy, detention } = occasion;
  const holder = bindsState(rule, jurisdiction, day);
  if (requestedBy !== undefined) return allOf([holder, bindsState(rule, requestedBy, day)]);
  const perhaps = detention?.perhapsFor;
  if (perhaps?.length)
    return allOf([
      holder,
      oneOf(perhaps.map((state) => (state === null ? "possible" : bindsState(rule, state, day)))),
    ]);
  const origin = countryOfOrigin === undefined ? "possible" : bindsState(rule, countryOfOrigin, day);
  return allOf([holder, origin === "no" ? "no" : "possible"]);
}

/** Nobody has read since when it binds this state, which is one of its parties. */
export const isPartySinceUnread = ({ parties, binds_since, valid_from }: Rule, state: string): boolean =>
  parties?.includes(state) === true && (binds_since?.[state] ?? valid_from) === undefined;

/** Since when was not read: possible, until the day from which it is known to bind all of them. */
function bindsState(rule: Rule, state: string, day: string): Applies {
  if (!rule.parties?.includes(state)) return "no";
  if (isPartySinceUnread(rule, state)) return (rule.binds_all_since ?? day) <= day ? "yes" : "possible";
  const since = rule.binds_since?.[state] ?? rule.valid_from ?? day;
  return yes(since <= day);
}
