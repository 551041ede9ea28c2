import { z } from "zod";
import type { Before } from "#db/records/list-inbox.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { query } from "../door.ts";
import { historyEntry } from "../history/history-entry.ts";
import { officeOfRow, officesShown, pageOf } from "../lists/list-asked.ts";
import { instantOf, readCursor } from "../lists/page-cursor.ts";
import { taskSaid, toDo } from "../tasks/task-said.ts";
import { staffNames } from "../users/staff-names.ts";
import { type InboxSource, type Item, inboxSources } from "./inbox-sources.ts";
import { oldest, readUntil, settledAt } from "./read-until.ts";

const CURSOR = /^(\d{1,15})~([0-5])~([\w.| -]{1,150})$/;
const PAGE = 50;

type Place = { at: Date; sort: number; id: string };

/** What concerns somebody, newest first: limits that came near or passed, what others did in their files, what they were given, and what was asked of them or decided. */
export const listInbox = query({
  name: "inbox.list",
  input: z.object({ after: z.string("form.choose").max(220, "form.choose").optional() }),
  async ask({ actor, scope, input, reader, now }) {
    const cursor = readCursor(input.after, CURSOR);
    const [ms, sort, id = ""] = cursor?.parts ?? [];
    const at = instantOf(ms);
    const place = at && { at, sort: Number(sort), id };
    const mine = { scope, userId: actor.userId, since: oldest(now), now };
    const sources = inboxSources(reader, mine, actor.roles.includes("supervisor"));
    const { shown, ...page } = pageOf(await newestOf(sources, place, PAGE + 1), {
      limit: PAGE,
      seen: place ? (cursor?.seen ?? 0) : 0,
      placeOf: (item) => [item.at.getTime(), item.sort, item.id],
    });
    const until = await readUntil(reader, actor.userId, now);
    const items = await told(reader, actor, shown, until);
    return { items, ...page, readUntil: until, mayRead: mayRead(items, now), asOf: now };
  },
  shows: ({ items }) => officesShown(items),
});

export type InboxList = Awaited<ReturnType<typeof listInbox>>;
export type InboxItem = InboxList["items"][number];

/** Until when it can be said to be read: the newest shown, of what nothing can stand before any more. Nothing, when none of that is new. */
function mayRead(items: { at: Date; isNew: boolean }[], now: Date): string | undefined {
  const settled = items.filter(({ at }) => at <= settledAt(now));
  return settled.some(({ isNew }) => isNew) ? settled[0]?.at.toISOString() : undefined;
}

async function newestOf(sources: InboxSource[], place: Place | undefined, most: number): Promise<Item[]> {
  const found: Item[] = [];
  for (const source of sources) found.push(...(await source.list(place && beforeIn(source, place), most)));
  return found.sort(newestFirst).slice(0, most);
}

/** Of one moment the sources come in their order, the last of them first, and of one source the greatest id. */
const newestFirst = (one: Place, other: Place) =>
  other.at.getTime() - one.at.getTime() ||
  other.sort - one.sort ||
  (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);

/** Sorts after every id there is, and before. */
const ALL = "~";
const NONE = "";
const beforeIn = ({ sort }: InboxSource, place: Place): Before => ({
  at: place.at,
  id: sort === place.sort ? place.id : sort < place.sort ? ALL : NONE,
});

async function told(db: Db, actor: Actor, items: Item[], until: Date) {
  const people = items.flatMap(({ what }) => {
    if (what.told === "task") return [what.task.recordedBy];
    if (what.told !== "asked" && what.told !== "decided") return [];
    return [what.approval.askedBy, what.approval.decidedBy ?? ""];
  });
  const names = await staffNames(db, people.filter(Boolean));
  const read = [];
  for (const item of items) {
    const { at, sort, id, caseNumber, pseudonym } = item;
    const name = (userId: string | null) => (userId && names.get(userId)?.short) || "";
    read.push({
      ...officeOfRow(actor, item),
      ...{ key: `${sort} ${id}`, at, caseNumber, pseudonym, isNew: at > until },
      what: await readItem(db, actor, item, name),
    });
  }
  return read;
}

async function readItem(db: Db, actor: Actor, { what }: Item, name: (userId: string | null) => string) {
  if (what.told === "limit") return what;
  if (what.told === "entry" || what.told === "arrest")
    return { told: what.told, entry: await historyEntry(db, actor, what.entry) };
  if (what.told === "task")
    return { told: what.told, by: name(what.task.recordedBy), ...toDo(await taskSaid(db, what.task)) };
  const { id, act, state, askedBy, decidedBy } = what.approval;
  return { told: what.told, id, act, state, askedBy: name(askedBy), decidedBy: name(decidedBy) };
}
