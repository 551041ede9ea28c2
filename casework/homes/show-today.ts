import { z } from "zod";
import { listCases } from "#db/records/list-cases.ts";
import { listHearings } from "#db/records/list-hearings.ts";
import { countLimits, listLimits } from "#db/records/list-limits.ts";
import { countNews, findLastUse, listNews } from "#db/records/list-news.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { ME } from "#domain/cases/case-filter.ts";
import { clockFrom } from "#domain/clocks/clock.ts";
import { spanned } from "#domain/when/spanned.ts";
import { atInstant } from "#domain/when/when.ts";
import { countLists } from "../cases/count-cases.ts";
import { listedCases } from "../cases/listed-case.ts";
import { whichFiles } from "../cases/which-files.ts";
import { onTheRecord } from "../clock.ts";
import { oneInWords } from "../clocks/manual-said.ts";
import { query } from "../door.ts";
import { historyEntry } from "../history/history-entry.ts";
import { myTasks } from "../tasks/open-tasks.ts";
import { draftsOf } from "./drafts.ts";

const HOUR_MS = 3_600_000;
const SOON_MS = 72 * HOUR_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;
const SHOWN = 8;
const ALL = 200;

/** A caseworker's day: what ends next or is heard by a court on their files and on those that nobody has, their tasks, their files by risk, what is new, and what they have typed and not sent. */
export const showToday = query({
  name: "today.show",
  input: z.object({ all: z.enum(["limits", "tasks", "news"], "form.choose").optional() }),
  async ask({ actor, scope, input, reader, now }) {
    const { total } = await countLists(reader, scope, actor, { total: { assignee: ME } }, {}, now);
    return {
      limits: await pressing(reader, scope, actor, input.all === "limits" ? ALL : SHOWN, now),
      hearings: await hearingsOf(reader, scope, actor, now),
      tasks: await myTasks(reader, actor, input.all === "tasks" ? ALL : SHOWN, now),
      files: { total, items: await mine(reader, scope, actor, now) },
      drafts: await draftsOf(reader, scope, actor, now),
      news: await newsOf(reader, scope, actor, input.all === "news" ? ALL : SHOWN, now),
      asOf: now,
    };
  },
  shows: ({ files, tasks }) =>
    [...new Set([...files.items, ...tasks.items].map(({ officeId }) => officeId))].map((officeId) => ({
      officeId,
    })),
});

export type Today = Awaited<ReturnType<typeof showToday>>;

async function pressing(db: Db, scope: Scope, { userId }: Actor, most: number, now: Date) {
  const limits = { userId, passedSince: later(now, -SOON_MS), until: later(now, SOON_MS) };
  const rows = await listLimits(db, scope, limits, most);
  return {
    total: await countLimits(db, scope, limits),
    items: await Promise.all(
      rows.map(async ({ clock, caseNumber, pseudonym, assigneeId }) => ({
        clock: await oneInWords(db, clockFrom(clock)),
        caseNumber,
        pseudonym,
        unassigned: assigneeId === null,
      })),
    ),
  };
}

/** What courts have set for the next 72 hours, on one's own files and on those that nobody has. */
async function hearingsOf(db: Db, scope: Scope, { userId, offices }: Actor, now: Date) {
  const which = { show: "coming", carriedBy: userId, until: later(now, SOON_MS) } as const;
  const rows = await listHearings(db, scope, which, { most: ALL, now });
  return rows.map(({ id, kind, at, named, heldFrom, heldTo, number, pseudonym, officeId, assigneeId }) => {
    const timeZone = offices.find((office) => office.id === officeId)?.timeZone ?? "UTC";
    return {
      id,
      kind,
      at,
      when: named ? atInstant(at) : spanned(heldFrom, heldTo, timeZone),
      caseNumber: number,
      pseudonym,
      timeZone,
      unassigned: assigneeId === null,
    };
  });
}

async function mine(db: Db, scope: Scope, actor: Actor, now: Date) {
  const which = whichFiles(actor, { assignee: ME });
  return listedCases(db, actor, await listCases(db, scope, which, { sort: "risk", most: SHOWN }, now), now);
}

async function newsOf(db: Db, scope: Scope, actor: Actor, most: number, now: Date) {
  const since = await lastHere(db, actor, now);
  const items = [];
  for (const { entry, caseNumber, pseudonym } of await listNews(db, scope, actor.userId, since, most)) {
    items.push({ entry: await historyEntry(db, actor, entry), caseNumber, pseudonym });
  }
  return { since, total: await countNews(db, scope, actor.userId, since), items };
}

/** A week at most. */
async function lastHere(db: Db, { userId, sessionId }: Actor, now: Date): Promise<Date> {
  const used = await findLastUse(db, userId, sessionId);
  const weekAgo = later(now, -WEEK_MS);
  if (!used) return weekAgo;
  return new Date(Math.max(onTheRecord(used, now).getTime(), weekAgo.getTime()));
}

const later = (date: Date, ms: number) => new Date(date.getTime() + ms);
