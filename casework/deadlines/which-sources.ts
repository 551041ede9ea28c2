import type { Actor } from "#domain/access/actor.ts";
import type { ClockKind } from "#domain/clocks/rule.ts";
import { addDays } from "#domain/when/civil-days.ts";
import { localDay } from "../cases/local-day.ts";
import type { Move } from "./deadline.ts";
import { type Asked, hearings, limits, type Source, tasks } from "./sources.ts";

const DAY_MS = 24 * 3_600_000;
/** What others let pass longer ago stands in its file, and hides nothing that is to come: but for people who are held still. */
const PASSED_DAYS = 30;

const THEIRS: Record<"they" | "ends", ClockKind> = { they: "their_duty", ends: "protection_ends" };

type Of = { actor: Actor; move: Move | undefined };
/** Until a moment, and until a civil day: the same, as each is counted. */
type Until = { at: Date; day: string };

/** All that is due: what we owe and have missed first, then everything else in the order of time. */
export function missedFirst(asked: Asked, { actor, move }: Of, until: Until): Source[] {
  const { now } = asked;
  const is = (one: Move) => move === undefined || move === one;
  const passed = later(now, -PASSED_DAYS * DAY_MS);
  const ours = "our_deadline" as const;
  const sources: Source[] = [];
  if (is("we"))
    sources.push(
      limits(asked, { rank: 0, kind: ours, since: new Date(0), until: earlier(now, until.at) }),
      limits(asked, { rank: 1, kind: ours, since: now, until: until.at }),
    );
  for (const theirs of ["they", "ends"] as const)
    if (is(theirs))
      sources.push(limits(asked, { rank: 1, kind: THEIRS[theirs], since: passed, until: until.at }));
  const long = { since: new Date(0), until: earlier(passed, until.at) };
  if (is("they")) sources.push(limits(asked, { rank: 1, kind: "their_duty", ...long, beyond: true }));
  if (is("hearing")) sources.push(hearings(asked, { until: until.at }));
  for (const office of officesAsked(asked, actor)) {
    const today = localDay(now, office.timeZone);
    if (is("we") && asked.whose.assignedTo !== null)
      sources.push(
        tasks(asked, office, { rank: 0, from: "0000", to: first(addDays(today, -1), until.day) }),
        tasks(asked, office, { rank: 1, from: today, to: until.day }),
      );
  }
  return sources;
}

/** All that is due within these days, as it comes. */
export function asTheyCome(
  asked: Asked,
  { actor, move }: Of,
  { since, until, from, to }: { since: Date; until: Date; from: string; to: string },
): Source[] {
  const is = (one: Move) => move === undefined || move === one;
  const kinds: [Move, ClockKind][] = [
    ["we", "our_deadline"],
    ["they", "their_duty"],
    ["ends", "protection_ends"],
  ];
  return [
    ...kinds.flatMap(([one, kind]) => (is(one) ? [limits(asked, { rank: 1, kind, since, until })] : [])),
    ...(is("hearing") ? [hearings(asked, { since, until })] : []),
    ...officesAsked(asked, actor).flatMap((office) => [
      ...(is("we") && asked.whose.assignedTo !== null ? [tasks(asked, office, { rank: 1, from, to })] : []),
    ]),
  ];
}

const officesAsked = ({ whose: { officeId } }: Asked, { offices }: Actor) =>
  offices.filter(({ id }) => officeId === undefined || id === officeId);

const later = (date: Date, ms: number) => new Date(date.getTime() + ms);
const earlier = (one: Date, other: Date) => (one < other ? one : other);
const first = (one: string, other: string) => (one < other ? one : other);
