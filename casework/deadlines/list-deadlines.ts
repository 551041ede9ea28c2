import { z } from "zod";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { ME, NOBODY } from "#domain/cases/case-filter.ts";
import { addDays, endOfDay, lastDayOf, monthOf } from "#domain/when/civil-days.ts";
import { localDay } from "../cases/local-day.ts";
import { query } from "../door.ts";
import {
  listAsked,
  officeAsked,
  officeOfRow,
  officesOfActor,
  officesShown,
  pageOf,
} from "../lists/list-asked.ts";
import { instantOf, readCursor } from "../lists/page-cursor.ts";
import { taskSaid, toDoFor } from "../tasks/task-said.ts";
import { listCarriers } from "../users/carriers.ts";
import { staffNames } from "../users/staff-names.ts";
import { byPlace, type Deadline, MOVES, type Place } from "./deadline.ts";
import { type Asked, afterIn, type Source } from "./sources.ts";
import { asTheyCome, missedFirst } from "./which-sources.ts";

const CURSOR = /^([01])~(\d{1,15})~([0-2])~([\w.| -]{1,150})$/;
/** More than a month can show. */
const MOST_IN_A_MONTH = 500;
/** No limit ends later. */
const FAR = "9990-01-01";

const year = z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/, "form.choose");

export const deadlinesAsked = listAsked.extend({
  as: z.enum(["list", "agenda", "month"], "form.choose").default("list"),
  move: z.enum(MOVES, "form.choose").optional(),
  /** `me`, `nobody`, or one of the staff by id */
  assignee: z.string("form.choose").max(64, "form.choose").optional(),
  until: z.iso
    .date("form.date")
    .refine((day) => day >= "1900-01-01" && day < FAR, "form.date")
    .optional(),
  month: year.optional(),
});

/** What is due in one's offices: limits, papers that end among them, hearings and tasks with a day; what we owe and have missed first. */
export const listDeadlines = query({
  name: "deadlines.list",
  input: deadlinesAsked,
  async ask({ actor, scope, input, reader, now }) {
    const officeId = officeAsked(actor, input.office);
    const timeZone = zoneOf(actor, officeId);
    const whose = { officeId, assignedTo: assigneeOf(actor, input.assignee) };
    const asked: Asked = { reader, scope, whose, now };
    const of = { actor, move: input.move };
    const day = input.until ?? FAR;
    const sources = missedFirst(asked, of, { at: endOfDay(day, timeZone), day });
    const month = input.month ?? monthOf(localDay(now, timeZone));
    const page =
      input.as === "month"
        ? await inMonth(asTheyCome(asked, of, daysOf(month, timeZone)))
        : await onePage(sources, input);
    return {
      ...page,
      items: await listed(reader, actor, page.items, now),
      ...(await countAll(sources)),
      offices: officesOfActor(actor),
      caseworkers: await listCarriers(reader, actor),
      as: input.as,
      month,
      timeZone,
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

export type DeadlineList = Awaited<ReturnType<typeof listDeadlines>>;
export type ListedDeadline = DeadlineList["items"][number];

async function onePage(sources: Source[], { after, limit }: { after?: string | undefined; limit: number }) {
  const cursor = readCursor(after, CURSOR);
  const place = placeIn(cursor?.parts);
  const found = await firstOf(sources, place, limit + 1);
  const { shown, ...page } = pageOf(found, {
    limit,
    seen: place ? (cursor?.seen ?? 0) : 0,
    placeOf: ({ rank, at, sort, id }) => [rank, at.getTime(), sort, id],
  });
  return { items: shown, cut: false, ...page };
}

/** A month has no pages: what one could not look over anyway is left out, and it says so. */
async function inMonth(sources: Source[]) {
  const found = await firstOf(sources, undefined, MOST_IN_A_MONTH + 1);
  const cut = found.length > MOST_IN_A_MONTH;
  return { items: found.slice(0, MOST_IN_A_MONTH), cut, from: 1, next: undefined };
}

export async function firstOf(
  sources: Source[],
  place: Place | undefined,
  most: number,
): Promise<Deadline[]> {
  const found: Deadline[] = [];
  for (const source of sources) {
    const after = afterIn(source, place);
    if (after !== "none") found.push(...(await source.list(after === "all" ? undefined : after, most)));
  }
  return found.sort(byPlace).slice(0, most);
}

async function countAll(sources: Source[]) {
  const total = { count: 0, more: false };
  let missed = 0;
  for (const source of sources) {
    const { count, more } = await source.count();
    total.count += count;
    total.more ||= more;
    if (source.rank === 0) missed += count;
  }
  return { total, missed };
}

function placeIn(parts: string[] | undefined): Place | undefined {
  const at = instantOf(parts?.[1]);
  if (!parts || !at) return undefined;
  return { rank: parts[0] === "0" ? 0 : 1, at, sort: Number(parts[2]), id: parts[3] ?? "" };
}

/** A day longer at either end: the places of one list need not share one clock. */
function daysOf(month: string, timeZone: string) {
  const from = addDays(`${month}-01`, -1);
  const to = addDays(lastDayOf(month), 1);
  return { since: endOfDay(addDays(from, -1), timeZone), until: endOfDay(to, timeZone), from, to };
}

export const zoneOf = ({ offices }: Actor, officeId: string | undefined): string =>
  (offices.find(({ id }) => id === officeId) ?? offices[0])?.timeZone ?? "UTC";

function assigneeOf({ userId }: Actor, assignee: string | undefined): string | null | undefined {
  if (assignee === NOBODY) return null;
  return assignee === ME ? userId : assignee;
}

/** What a list says of each: of whom, what, when in which clocks, and who carries it. */
async function listed(db: Db, actor: Actor, found: Deadline[], now: Date) {
  const names = await staffNames(
    db,
    found.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const items = [];
  for (const one of found) {
    const { rank, at, sort, id, caseNumber, pseudonym, assigneeId } = one;
    const office = officeOfRow(actor, one);
    const timeZone = one.what.due === "limit" ? one.what.clock.timeZone : office.timeZone;
    items.push({
      ...office,
      timeZone,
      key: `${sort} ${id}`,
      at,
      day: localDay(at, timeZone),
      missed: rank === 0,
      over: at <= now,
      caseNumber,
      pseudonym,
      assignee: assigneeId && (names.get(assigneeId)?.short ?? ""),
      what: await read(db, actor, one),
    });
  }
  return items;
}

async function read(db: Db, actor: Actor, { what, id }: Deadline) {
  if (what.due === "task") {
    const { id, dueOn } = what.task;
    return { due: what.due, id, day: dueOn ?? "", ...toDoFor(actor, await taskSaid(db, what.task)) };
  }
  return what.due === "hearing" ? { ...what, id } : what;
}
