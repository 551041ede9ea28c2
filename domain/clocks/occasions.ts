import { arrivalStart } from "./arrival-start.ts";
import { broughtBy } from "./brought-by.ts";
import type { ClockFacts, DetentionFacts, ProcedureFacts, WhereaboutsFacts } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import { orderedSteps } from "./ordered-steps.ts";
import type { Rule } from "./rule.ts";
import { happenedStart, movedStart, startsOf } from "./starts.ts";
import { stepOccasions } from "./step-occasions.ts";

/** Each time at which what a rule counts begins on a file. A rule of whose event nothing is recorded costs nothing. */
export function occasionsOf(rule: Rule, facts: ClockFacts): Occasion[] {
  const on = rule.starts_on;
  if (on === undefined || !couldCount(rule, facts)) return [];
  if (on.event === "detention")
    return facts.detentions
      .map((detention): Occasion => {
        const { id, jurisdiction, timeZone, requestedBy } = detention;
        const move = broughtBy(on, detention);
        const starts = move ? [movedStart(move)] : startsOf(on, rule, detention, facts.contacts);
        const about = { subject: "detention", subjectId: id } as const;
        return { id, ...about, jurisdiction, timeZone, requestedBy, detention, move, starts };
      })
      .filter(({ starts }) => starts.length > 0);
  const { file } = facts;
  if (file === undefined) return [];
  switch (on.event) {
    case "step":
      return (facts.procedures ?? [])
        .filter(({ kind }) => kind === on.procedure)
        .flatMap((procedure) =>
          stepOccasions(rule, on, procedure, orderedSteps(procedure, file.timeZone)).map((found) => ({
            ...found,
            subject: "procedure",
            subjectId: procedure.id,
            requestedBy: procedure.requestingState,
            ...whereThen(facts, procedure, found.starts[0]?.at, file),
          })),
        );
    case "attempt":
      return (facts.attempts ?? [])
        .filter(({ outcome }) => on.outcomes.includes(outcome))
        .map((attempt) => ({
          ...subject("attempt", attempt.id),
          ...place(file),
          starts: [happenedStart("attempted", attempt)],
        }));
    case "arrival": {
      const start = arrivalStart(on, facts);
      return start ? [{ ...subject("file", file.id), ...place(file), starts: [start] }] : [];
    }
    case "passport": {
      const { passportUntil: daySet } = facts;
      if (daySet === undefined || file.openedAt === undefined) return [];
      const when = { happenedFrom: file.openedAt, happenedTo: file.openedAt };
      return [
        { ...subject("file", file.id), ...place(file), daySet, starts: [happenedStart("opened", when)] },
      ];
    }
    case "review": {
      const { reviewed } = facts;
      if (reviewed === undefined || !on.levels.includes(reviewed.level)) return [];
      const when = { happenedFrom: reviewed.since, happenedTo: reviewed.since };
      return [{ ...subject("file", file.id), ...place(file), starts: [happenedStart("reviewed", when)] }];
    }
    case "ill_treatment":
      return (facts.illTreatments ?? []).map((treatment) => ({
        ...subject("ill_treatment", treatment.id),
        ...place(file),
        starts: [happenedStart("alleged", treatment, treatment.recordedAt)],
      }));
    default:
      return (facts.whereabouts ?? []).toSorted(bySince).flatMap((known, index, all) => {
        const wanted = ({ whereabouts }: WhereaboutsFacts) => on.whereabouts.includes(whereabouts);
        const before = all[index - 1];
        if (!wanted(known) || (before && wanted(before))) return [];
        return {
          ...subject("whereabouts", known.id),
          ...place(file),
          starts: [sinceThen(rule, known, facts)],
        };
      });
  }
}

/** A rule of a state in which nothing of this file is. */
const couldCount = ({ jurisdiction }: Rule, { file, detentions }: ClockFacts): boolean =>
  jurisdiction === undefined ||
  file?.jurisdiction === jurisdiction ||
  detentions.some((detention) => detention.jurisdiction === jurisdiction);

const subject = <S extends Occasion["subject"]>(about: S, id: string) => ({
  id,
  subject: about,
  subjectId: id,
});

const place = ({ jurisdiction, timeZone }: { jurisdiction: string; timeZone: string }) => ({
  jurisdiction,
  timeZone,
});

/**
 * What is asked and decided about somebody who is held is so where they are held; else where they asked for asylum. Its
 * days are those of the office, on whose clocks they were recorded.
 */
function whereThen(
  { detentions }: ClockFacts,
  { kind }: ProcedureFacts,
  start: Date | undefined,
  file: NonNullable<ClockFacts["file"]>,
) {
  const held =
    kind === "extradition" && start
      ? detentions
          .filter((detention) => heldAt(detention, start))
          .toSorted((one, other) => byKnownStart(one, other) || (one.id < other.id ? -1 : 1))
          .at(0)
      : undefined;
  return { jurisdiction: (held ?? file).jurisdiction, timeZone: file.timeZone };
}

/** Whether they can have been held then: nobody knows since when, they may have been held before. */
export const heldAt = ({ taken, endedAt, endedTo = endedAt }: DetentionFacts, at: Date): boolean =>
  (taken.precision === "unknown" || taken.earliest <= at) && (endedTo === undefined || at <= endedTo);

/** Of which it is known when it began before any other. */
export const byKnownStart = (one: DetentionFacts, other: DetentionFacts): number =>
  Number(one.taken.precision === "unknown") - Number(other.taken.precision === "unknown");

export const bySince = (one: WhereaboutsFacts, other: WhereaboutsFacts): number =>
  one.sinceTo.getTime() - other.sinceTo.getTime() ||
  one.sinceFrom.getTime() - other.sinceFrom.getTime() ||
  (one.id < other.id ? -1 : 1);

/** That somebody spoke to them begins the silence again. */
function sinceThen(
  { restarts_on }: Rule,
  known: WhereaboutsFacts,
  { spokenTo = [], whereabouts }: ClockFacts,
) {
  const start = happenedStart("since", { happenedFrom: known.sinceFrom, happenedTo: known.sinceTo });
  const next = (whereabouts ?? [])
    .toSorted(bySince)
    .find((one) => bySince(known, one) < 0 && one.whereabouts !== known.whereabouts);
  const spoke = spokenTo
    .filter((at) => at >= start.at && (next === undefined || at <= next.sinceTo))
    .sort((one, other) => one.getTime() - other.getTime())
    .at(-1);
  return restarts_on && spoke ? { basis: "contact" as const, at: spoke, approximate: false } : start;
}
