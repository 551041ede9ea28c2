import { z } from "zod";
import type { Before } from "#db/records/list-inbox.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { CHOSEN_KINDS, INBOX_KINDS, type InboxKind } from "#domain/vocabulary/inbox-kinds.ts";
import { query } from "../door.ts";
import { historyEntry } from "../history/history-entry.ts";
import { officeOfRow, officesShown, pageOf } from "../lists/list-asked.ts";
import { instantOf, readCursor } from "../lists/page-cursor.ts";
import { taskSaid, toDo } from "../tasks/task-said.ts";
import { staffNames } from "../users/staff-names.ts";
import { type InboxSource, type Item, inboxSources } from "./inbox-sources.ts";
import { mineOf } from "./mine.ts";
import { keyOf, listPutOff, type PutOff } from "./put-off.ts";
import { type InboxOf, inboxOf, isRead, oldest, settledAt } from "./read-until.ts";

const CURSOR = /^(\d{1,15})~([0-6])~([\w.| -]{1,150})$/;
const PAGE = 50;

type Place = { at: Date; sort: number; id: string };

/**
 * What concerns somebody, newest first: limits that came near or passed, what others did in their files, what they were
 * given, and what was asked of them or decided. What they have put off is hidden until then, and then comes back as new.
 */
export const listInbox = query({
  name: "inbox.list",
  input: z.object({
    after: z.string("form.choose").max(220, "form.choose").optional(),
    /** What is put off, and comes back. */
    show: z.enum(["later"], "form.choose").optional(),
  }),
  async ask({ actor, input, reader, now }) {
    const inbox = await inboxOf(reader, actor.userId, now);
    const mine = mineOf(actor, { since: oldest(now), now, off: inbox.off });
    const putOff = await listPutOff(reader, mine, oldest(now));
    const later = putOff.filter((one) => one.until > now);
    const cursor = readCursor(input.after, CURSOR);
    const [ms, sort, id = ""] = cursor?.parts ?? [];
    const at = instantOf(ms);
    const place = at && { at, sort: Number(sort), id };
    const found =
      input.show === "later"
        ? later.map(({ item }) => item)
        : await newestOf(inboxSources(reader, mine), putOff, now, place);
    const { shown, ...page } = pageOf(found, {
      limit: PAGE,
      seen: place ? (cursor?.seen ?? 0) : 0,
      placeOf: (item) => [item.at.getTime(), sortOf(item), item.id],
    });
    const items = await told(reader, actor, shown, { inbox, later });
    return {
      items,
      ...page,
      readUntil: inbox.until,
      mayRead: input.show === undefined ? mayRead(items, inbox, now) : undefined,
      later: later.length,
      chosen: CHOSEN_KINDS.filter((kind) => kind !== "asked" || mine.supervises).map((kind) => ({
        kind,
        told: !inbox.off.includes(kind),
      })),
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

export type InboxList = Awaited<ReturnType<typeof listInbox>>;
export type InboxItem = InboxList["items"][number];

/** What can be said to be read: all until the newest shown before which nothing can come any more, and what is younger each by itself. Nothing, when none of it is new. */
function mayRead(items: { key: string; at: Date; isNew: boolean }[], { until }: InboxOf, now: Date) {
  if (!items.some(({ isNew }) => isNew)) return undefined;
  const [settled, young] = [
    items.filter(({ at }) => at <= settledAt(now)),
    items.filter(({ at }) => at > settledAt(now)),
  ];
  return { until: (settled[0]?.at ?? until).toISOString(), also: young.map(({ key }) => key) };
}

/** One page and one more. What was put off stands where it comes back, and nowhere else. */
async function newestOf(sources: InboxSource[], putOff: PutOff[], now: Date, place: Place | undefined) {
  const hidden = new Set(putOff.map(({ item }) => keyOf(item)));
  const found = putOff
    .filter(({ until }) => until <= now)
    .map(({ item, until }) => ({ ...item, at: until }))
    .filter((item) => !place || newestFirst(placeOf(item), place) > 0);
  for (const source of sources) {
    const before = place && beforeIn(source, place);
    const listed = await source.list({ before, most: PAGE + 1 + hidden.size });
    found.push(...listed.filter((item) => !hidden.has(keyOf(item))));
  }
  return found.sort((one, other) => newestFirst(placeOf(one), placeOf(other))).slice(0, PAGE + 1);
}

const sortOf = ({ kind }: { kind: InboxKind }) => INBOX_KINDS.indexOf(kind);
const placeOf = (item: Item): Place => ({ at: item.at, sort: sortOf(item), id: item.id });

/** Of one moment the kinds come in their order, the last of them first, and of one kind the greatest id. */
const newestFirst = (one: Place, other: Place) =>
  other.at.getTime() - one.at.getTime() ||
  other.sort - one.sort ||
  (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);

/** Sorts after every id there is, and before. */
const ALL = "~";
const NONE = "";
const beforeIn = (source: InboxSource, place: Place): Before => ({
  at: place.at,
  id: sortOf(source) === place.sort ? place.id : sortOf(source) < place.sort ? ALL : NONE,
});

type Read = { inbox: InboxOf; later: PutOff[] };

async function told(db: Db, actor: Actor, items: Item[], { inbox, later }: Read) {
  const people = items.flatMap(({ what }) => {
    if (what.told === "task") return [what.task.recordedBy];
    if (what.told !== "asked" && what.told !== "decided") return [];
    return [what.approval.askedBy, what.approval.decidedBy ?? ""];
  });
  const names = await staffNames(db, people.filter(Boolean));
  const back = new Map(later.map((one) => [keyOf(one.item), one.until]));
  const read = [];
  for (const item of items) {
    const { at, caseNumber, pseudonym, mayWait } = item;
    const key = keyOf(item);
    const name = (userId: string | null) => (userId && names.get(userId)?.short) || "";
    read.push({
      ...officeOfRow(actor, item),
      ...{ key, at, caseNumber, pseudonym, mayWait, isNew: !isRead({ key, at }, inbox) && !back.has(key) },
      /** when it comes back */
      back: back.get(key),
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
