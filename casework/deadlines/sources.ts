import type { Count } from "#db/records/count-cases.ts";
import {
  countRunningLimits,
  countTasksDue,
  listRunningLimits,
  listTasksDue,
  type WhoseDeadlines,
} from "#db/records/list-deadlines.ts";
import { countHearings, listHearings } from "#db/records/list-hearings.ts";
import type { Db } from "#dialect";
import type { OfficeOfActor, Scope } from "#domain/access/actor.ts";
import { clockFrom } from "#domain/clocks/clock.ts";
import type { ClockKind } from "#domain/clocks/rule.ts";
import { endOfDay } from "#domain/when/civil-days.ts";
import { localDay } from "../cases/local-day.ts";
import { oneInWords } from "../clocks/manual-said.ts";
import type { Deadline, Place } from "./deadline.ts";

/** After which moment, and of this moment after which id: none of them, or all. */
type After = { at: Date; id: string };
/** One kind of thing that is due, in the order of time. */
export type Source = {
  rank: 0 | 1;
  sort: number;
  list(after: After | undefined, most: number): Promise<Deadline[]>;
  count(): Promise<Count>;
};

export type Asked = { reader: Db; scope: Scope; whose: WhoseDeadlines; now: Date };
type Limits = { rank: 0 | 1; kind: ClockKind; since: Date; until: Date; beyond?: true };
type Days = { rank: 0 | 1; from: string; to: string };

/** Sorts before and after every id there is. */
const FIRST = "";
const LAST = "~";

const LIMIT = 0;
const HEARING = 1;
const TASK = 2;

export function limits({ reader, scope, whose }: Asked, { rank, ...which }: Limits): Source {
  const asked = { ...whose, ...which };
  return {
    rank,
    sort: LIMIT,
    async list(after, most) {
      const [caseId = "", key = ""] = after?.id.split(" ") ?? [];
      const place = after && { at: after.at, caseId, key };
      const rows = await listRunningLimits(reader, scope, asked, { after: place, most });
      return Promise.all(
        rows.map(async ({ caseId, key, at, clock, number, ...row }) => ({
          ...row,
          ...{ rank, at, sort: LIMIT, id: `${caseId} ${key}`, caseNumber: number },
          what: { due: "limit" as const, clock: await oneInWords(reader, clockFrom(clock)) },
        })),
      );
    },
    count: () => countRunningLimits(reader, scope, asked),
  };
}

/** Hearings that come, after a moment and until another. */
export function hearings(
  { reader, scope, whose, now }: Asked,
  { since, until }: { since?: Date; until: Date },
): Source {
  const which = { show: "coming" as const, ...whose, until };
  return {
    rank: 1,
    sort: HEARING,
    async list(after, most) {
      const place = after ?? (since && { at: since, id: LAST });
      const rows = await listHearings(reader, scope, which, { after: place, most, now });
      return rows.map(({ id, kind, named, at, number, pseudonym, officeId, assigneeId }) => ({
        ...{ pseudonym, officeId, assigneeId },
        ...{ rank: 1 as const, at, sort: HEARING, id, caseNumber: number },
        what: { due: "hearing" as const, hearing: kind, named },
      }));
    },
    count: () => countHearings(reader, scope, which, now),
  };
}

/** Tasks of one office: a day is over when it is over there. */
export function tasks(
  { reader, scope, whose }: Asked,
  office: OfficeOfActor,
  { rank, from, to }: Days,
): Source {
  const which = { ...whose, officeId: office.id, from, to };
  return {
    rank,
    sort: TASK,
    async list(after, most) {
      const place = after && dayAndId(after, office.timeZone);
      const rows = await listTasksDue(reader, scope, which, { after: place, most });
      return rows.map(({ task, number, pseudonym, officeId }) => ({
        ...{ pseudonym, officeId, assigneeId: task.assigneeId, caseNumber: number },
        ...{ rank, at: endOfDay(task.dueOn ?? "", office.timeZone), sort: TASK, id: task.id },
        what: { due: "task" as const, task },
      }));
    },
    count: () => countTasksDue(reader, scope, which),
  };
}

/** Days stand at their last moment: of one that ends later nothing has come yet. */
function dayAndId({ at, id }: After, timeZone: string) {
  const day = localDay(at, timeZone);
  return { day, id: endOfDay(day, timeZone) > at ? FIRST : id };
}

/** What comes after a place in a source that is sorted by moment. */
export function afterIn(source: Source, place: Place | undefined): After | "all" | "none" {
  if (!place || source.rank > place.rank) return "all";
  if (source.rank < place.rank) return "none";
  const id = source.sort === place.sort ? place.id : source.sort > place.sort ? FIRST : LAST;
  return { at: place.at, id };
}
