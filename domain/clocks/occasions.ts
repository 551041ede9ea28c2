import { arrivalStart } from "./arrival-start.ts";
import { broughtBy } from "./brought-by.ts";
import type { ClockFacts, FileFacts, ProcedureFacts, WhereaboutsFacts } from "./facts.ts";
import { heldDuring } from "./held-during.ts";
import { movesInOrder } from "./moves-in-order.ts";
import type { Occasion } from "./occasion.ts";
import { onTheCalendarOf, startOnTheCalendarOf } from "./on-the-calendar-of.ts";
import { orderedSteps } from "./ordered-steps.ts";
import type { Rule } from "./rule.ts";
import { happenedStart, movedStart, startsOf } from "./starts.ts";
import { type Stay, staysOf } from "./stays.ts";
import { stepOccasions } from "./step-occasions.ts";

/** Each time at which what a rule counts begins on a file. A rule of whose event nothing is recorded costs nothing. */
export function occasionsOf(rule: Rule, facts: ClockFacts): Occasion[] {
  const on = rule.starts_on;
  if (on === undefined || !couldCount(rule, facts)) return [];
  if (on.event === "detention")
    return facts.detentions
      .flatMap((detention) => countedBy(rule, detention))
      .map((stay): Occasion => {
        const { id, detentionId: subjectId, jurisdiction, timeZone, requestedBy, cameBy } = stay;
        const move = broughtBy(on, stay);
        const begun = move ?? cameBy;
        const starts = begun ? [movedStart(begun)] : startsOf(on, rule, stay, facts.contacts);
        const about = { subject: "detention", subjectId } as const;
        return { id, ...about, jurisdiction, timeZone, requestedBy, detention: stay, move, starts };
      })
      .filter(({ starts }) => starts.length > 0);
  const { file } = facts;
  if (file === undefined) return [];
  switch (on.event) {
    case "step":
      return (facts.procedures ?? [])
        .filter(({ kind }) => kind === on.procedure)
        .flatMap((procedure) =>
          stepOccasions(rule, on, procedure, orderedSteps(procedure, file.timeZone)).map((found) =>
            whereItWas(
              {
                ...found,
                subject: "procedure",
                subjectId: procedure.id,
                requestedBy: procedure.requestingState,
              },
              facts,
              procedure,
              file,
            ),
          ),
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
      return timesThere(on.whereabouts, facts).map(([known, ...others]) => ({
        ...subject("whereabouts", known.id),
        earlier: others.map(({ id }) => ({ key: id })),
        ...place(file),
        starts: [sinceThen(rule, known, facts)],
      }));
  }
}

/** The law of a state is that of each stay in it, and a treaty that of the state which holds; the team's own rules know no border. */
const countedBy = ({ jurisdiction, parties }: Rule, detention: ClockFacts["detentions"][number]): Stay[] =>
  jurisdiction === undefined && parties === undefined
    ? [{ ...detention, detentionId: detention.id, moves: movesInOrder(detention) }]
    : staysOf(detention);

/** A rule of a state in which nothing of this file is. */
const couldCount = ({ jurisdiction }: Rule, { file, detentions }: ClockFacts): boolean =>
  jurisdiction === undefined ||
  file?.jurisdiction === jurisdiction ||
  detentions.some(
    (detention) =>
      detention.jurisdiction === jurisdiction ||
      detention.moves?.some((move) => move.jurisdiction === jurisdiction),
  );

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
 * What is asked and decided about somebody who is held is so where they are held, and by the clocks there; else where they
 * asked for asylum. A civil day that was recorded on the calendar of the office is that day there.
 */
function whereItWas(
  found: Omit<Occasion, "jurisdiction" | "timeZone">,
  facts: ClockFacts,
  { kind }: ProcedureFacts,
  file: FileFacts,
): Occasion {
  const [start] = found.starts;
  const { jurisdiction, timeZone } = (kind === "extradition" && start && heldDuring(facts, start)) || file;
  return {
    ...found,
    ...{ jurisdiction, timeZone },
    starts: found.starts.map((start) => startOnTheCalendarOf(timeZone, start, file.timeZone)),
    stop: found.stop && { ...found.stop, ...onTheCalendarOf(timeZone, found.stop, file.timeZone) },
  };
}

export const bySince = (one: WhereaboutsFacts, other: WhereaboutsFacts): number =>
  one.sinceTo.getTime() - other.sinceTo.getTime() ||
  one.sinceFrom.getTime() - other.sinceFrom.getTime() ||
  (one.id < other.id ? -1 : 1);

/** Each time that they were there, with all that tells of it. */
function timesThere(there: readonly string[], { whereabouts = [] }: ClockFacts) {
  const times: [WhereaboutsFacts, ...WhereaboutsFacts[]][] = [];
  let before = false;
  for (const known of whereabouts.toSorted(bySince)) {
    const isThere = there.includes(known.whereabouts);
    if (isThere && before) times.at(-1)?.push(known);
    else if (isThere) times.push([known]);
    before = isThere;
  }
  return times;
}

/** That somebody spoke to them begins the silence again. Nobody knows since when they are there: it is counted from when that was told. */
function sinceThen(
  { restarts_on }: Rule,
  known: WhereaboutsFacts,
  { spokenTo = [], whereabouts }: ClockFacts,
) {
  const { id, sinceFrom: happenedFrom, sinceTo: happenedTo } = known;
  const start = { ...happenedStart("since", { id, happenedFrom, happenedTo }), atTheLatest: false };
  const next = (whereabouts ?? [])
    .toSorted(bySince)
    .find((one) => bySince(known, one) < 0 && one.whereabouts !== known.whereabouts);
  const spoke = spokenTo
    .filter((at) => at >= start.at && (next === undefined || at <= next.sinceTo))
    .sort((one, other) => one.getTime() - other.getTime())
    .at(-1);
  return restarts_on && spoke ? { basis: "contact" as const, at: spoke, approximate: false } : start;
}
