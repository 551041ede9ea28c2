import { civilDay } from "#domain/when/civil-day.ts";
import { isUnread } from "./active-rules.ts";
import { type Candidate, candidatesOf, doubtsAbout, goingBefore } from "./candidates.ts";
import type { Clock, ClockDoubt } from "./clock.ts";
import {
  countsWholeDays,
  type End,
  endFrom,
  extendedFrom,
  knowsRestDays,
  type RestDays,
  saysItself,
} from "./end-from.ts";
import type { ClockFacts } from "./facts.ts";
import type { Rule } from "./rule.ts";
import type { Start } from "./starts.ts";
import { type Stop, type StoppedBy, stopOf } from "./stops.ts";

/** What computing may need besides: rules that do not run, of which a treaty casts doubt on those that do; and holidays. */
export interface Besides {
  others?: Rule[];
  restDays?: RestDays | undefined;
}

/**
 * The time limits of one file, soonest end first: each of the rules given that applies to what is recorded, or may apply
 * as long as ground, stage or age are not known. A treaty goes before national law, and a child's rule before the general
 * one; where it is in doubt whether it binds, both run and say so. Hours are counted as hours, days and months on the
 * calendar of the place. What is computed here is not legal advice.
 */
export function computeClocks(
  facts: ClockFacts,
  rules: Rule[],
  { others = [], restDays }: Besides = {},
): Clock[] {
  const given = new Map(rules.filter((rule) => !isUnread(rule)).map((rule) => [rule.key, rule]));
  const all = candidatesOf(given.values(), facts, given);
  const certain = all.filter(({ applies }) => applies === "yes");
  const running = all.filter((candidate) => goingBefore(candidate, certain).length === 0);
  const unread = candidatesOf(
    others.filter(({ key, instead_of }) => instead_of && !given.has(key)),
    facts,
    given,
  );
  return running
    .flatMap((candidate) => {
      const doubts = doubtsAbout(candidate, running, unread);
      const insteadOf = all
        .filter(({ rule, root, occasion }) => rule === root && occasion.id === candidate.occasion.id)
        .filter(({ rule }) => candidate.applies === "yes" && candidate.rule.instead_of?.includes(rule.key));
      return clockOf(candidate, facts, { doubts, insteadOf, restDays }) ?? [];
    })
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1));
}

type Known = { doubts: ClockDoubt[]; insteadOf: Candidate[]; restDays: RestDays | undefined };

function clockOf(candidate: Candidate, facts: ClockFacts, known: Known): Clock | undefined {
  const { rule, root, occasion, applies } = candidate;
  const [first, second] = occasion.starts;
  if (first === undefined) return undefined;
  const wholeDays = countsWholeDays(root, occasion);
  const { due, end } = endFrom(first, rule, root, occasion, known.restDays);
  const { stop: met, unclear } = stopOf(rule, root, occasion, facts);
  // What was done in time was done in time, though nobody knew of it before.
  const stop = met && met.at <= due.dueAt ? met : (passedBefore(rule, due, facts) ?? met);
  // What was there before the start leaves nothing to count: a request that lay there when they were taken.
  if (stop && !ENDS_IT.includes(stop.by) && stop.at <= first.at) return undefined;

  const { at_expiry, period } = rule;
  const itself = saysItself(root, occasion);
  const atTheEarliest = !itself && isApproximate(first, wholeDays, occasion.timeZone);
  const atTheLatest = !itself && first.atTheLatest === true;
  const doubts = [
    ...known.doubts,
    ...startUnknown(atTheLatest, known.doubts),
    ...(unclear ? [{ doubt: "held_for_unknown" as const }] : []),
    ...holidaysUnknown(root, occasion.jurisdiction, known.restDays),
  ];
  const { starts_on } = root;
  const name = nameOf(candidate);
  return {
    key: `${name}|${occasion.id}`,
    ...(occasion.earlier?.length && {
      earlierKeys: occasion.earlier.map(({ key, ...when }) => ({ key: `${name}|${key}`, ...when })),
    }),
    rule: rule.key,
    subject: occasion.subject,
    subjectId: occasion.subjectId,
    ...(starts_on?.event === "step" && { procedure: starts_on.procedure }),
    kind: rule.kind,
    jurisdiction: occasion.jurisdiction,
    timeZone: occasion.timeZone,
    article: rule.article,
    citation: rule.citation,
    counting: rule.counting,
    words: at_expiry.words,
    act: at_expiry.act,
    heldBeyond: at_expiry.held_beyond,
    warnBefore: rule.warn_before,
    verified: rule.verified,
    possible: applies === "possible" || unclear,
    ...startOf(first),
    ...due,
    startedBy: first.entry,
    startedIn: first.toldIn,
    atTheEarliest,
    ...(atTheEarliest &&
      first.until && {
        latestDueAt: endFrom({ ...first, at: first.until }, rule, root, occasion, known.restDays).due.dueAt,
      }),
    ...(atTheLatest && { atTheLatest }),
    second: second && { ...startOf(second), ...endFrom(second, rule, root, occasion, known.restDays).due },
    ...(wholeDays && { wholeDays }),
    ...(rule.may_extend_to && { mayExtendTo: extendedFrom(first, rule, occasion, known.restDays) as Date }),
    ...(doubts.length > 0 && { doubts }),
    ...(known.insteadOf.length > 0 && {
      insteadOf: known.insteadOf.map(({ rule: { key, citation } }) => ({
        rule: key,
        citation,
        why: rule.parties ? ("treaty" as const) : ("special" as const),
      })),
    }),
    relativeTo: typeof period === "string" ? undefined : root.key,
    computation: {
      period: itself ? "day_set" : (root.period as string),
      end,
      minus: typeof period === "string" ? undefined : period.before,
    },
    ...(stop ? stoppedBy(stop) : { state: "running" }),
  };
}

const stoppedBy = ({ by, from, at }: Stop) => ({
  state: "stopped" as const,
  stoppedAt: at,
  ...(from < at && { stoppedFrom: from }),
  stoppedBy: by,
});

/** A detention that ended when it began has been one. */
const ENDS_IT: StoppedBy[] = ["detention_ended", "state_left"];

/** A warning that is counted from what goes before the rule on which it rests is another one than that of the rule itself. */
const nameOf = ({ rule, root }: Candidate): string =>
  typeof rule.period === "string" || rule.period.relative_to === root.key
    ? rule.key
    : `${rule.key}@${root.key}`;

/** That nobody knows when a decision was served says it of the decision. */
const startUnknown = (atTheLatest: boolean, doubts: readonly ClockDoubt[]): ClockDoubt[] =>
  atTheLatest && !doubts.some(({ doubt }) => doubt === "when_unknown") ? [{ doubt: "start_unknown" }] : [];

const startOf = ({ basis, at }: Start) => ({ basis, startedAt: at });

/** Of days that are counted from a day it does not matter at which hour it was. */
const isApproximate = ({ approximate, at, until, day }: Start, wholeDays: boolean, timeZone: string) =>
  wholeDays && until
    ? day === undefined && civilDay(at, timeZone) !== civilDay(until, timeZone)
    : approximate;

/** A limit that had passed when somebody first came to us is to be explained, and nobody's task. */
const passedBefore = ({ stops_on }: Rule, { dueAt }: End, { file }: ClockFacts): Stop | undefined =>
  stops_on.includes("passed_before_file") && file?.openedAt && dueAt <= file.openedAt
    ? { by: "passed_before_file", from: file.openedAt, at: file.openedAt }
    : undefined;

const holidaysUnknown = (rule: Rule, country: string, restDays: RestDays | undefined): ClockDoubt[] =>
  knowsRestDays(rule) && restDays?.(country) === undefined ? [{ doubt: "holidays_unknown" }] : [];
