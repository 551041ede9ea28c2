import type { Entry } from "#db/records/entries.ts";
import {
  type Before,
  listApprovalsAsked,
  listApprovalsDecided,
  listArrests,
  listLimitsOfMine,
  listOthersEntries,
  listTasksGiven,
  type Mine,
} from "#db/records/list-inbox.ts";
import type { Task } from "#db/records/tasks.ts";
import type { Db } from "#dialect";
import { type Clock, clockFrom } from "#domain/clocks/clock.ts";
import type { Event } from "#domain/history/events.ts";
import type { ApprovalState, ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import { oneInWords } from "../clocks/manual-said.ts";
import { nearSince } from "./near-limits.ts";

type Asked = {
  id: string;
  act: ApprovedAct;
  state: ApprovalState;
  askedBy: string;
  decidedBy: string | null;
};

/** What somebody is told of, as it lies in the database. */
export type Told =
  | { told: "entry"; entry: Entry }
  | { told: "arrest"; entry: Entry }
  | { told: "limit"; clock: Clock; passed: boolean }
  | { told: "task"; task: Task }
  | { told: "asked"; approval: Asked }
  | { told: "decided"; approval: Asked };

export type Item = {
  at: Date;
  /** which source it is from */
  sort: number;
  id: string;
  caseNumber: string;
  pseudonym: string;
  officeId: string;
  what: Told;
};

export type InboxSource = { sort: number; list(before: Before | undefined, most: number): Promise<Item[]> };

/** Of what a supervisor is asked, the request itself tells. */
export const SAID_BY_THE_REQUEST: readonly Event[] = ["case.closure_asked", "case.reopening_asked"];

/** All that can concern somebody, each kind newest first. A supervisor is asked to approve, and told of arrests. */
export function inboxSources(db: Db, mine: Mine, supervises: boolean): InboxSource[] {
  const but = supervises ? SAID_BY_THE_REQUEST : [];
  const sources: InboxSource["list"][] = [
    async (before, most) => {
      const rows = await listOthersEntries(db, mine, but, { before, most });
      return rows.map((row) => itemOfEntry(0, "entry", row));
    },
    ...nearSince(mine.since, mine.now).map(
      ({ before: ahead, ...which }): InboxSource["list"] =>
        async (before, most) => {
          const place = before && { at: later(before.at, ahead), id: before.id };
          const rows = await listLimitsOfMine(db, mine, which, { before: place, most });
          return Promise.all(
            rows.map(async ({ caseId, key, dueAt, clock, ...file }) => ({
              ...file,
              ...{ at: later(dueAt, -ahead), sort: 1, id: `${caseId} ${key}` },
              what: {
                told: "limit" as const,
                clock: await oneInWords(db, clockFrom(clock)),
                passed: ahead === 0,
              },
            })),
          );
        },
    ),
    async (before, most) => {
      const rows = await listTasksGiven(db, mine, { before, most });
      return rows.map(({ task, ...file }) => ({
        ...file,
        ...{ at: task.recordedAt, sort: 2, id: task.id },
        what: { told: "task", task },
      }));
    },
    async (before, most) => {
      const rows = await listApprovalsDecided(db, mine, { before, most });
      return rows.map(({ approval, ...file }) => ({
        ...file,
        ...{ at: approval.decidedAt ?? approval.askedAt, sort: 3, id: approval.id },
        what: { told: "decided", approval },
      }));
    },
  ];
  if (supervises)
    sources.push(
      async (before, most) => {
        const rows = await listApprovalsAsked(db, mine, { before, most });
        return rows.map(({ approval, ...file }) => ({
          ...file,
          ...{ at: approval.askedAt, sort: 4, id: approval.id },
          what: { told: "asked", approval },
        }));
      },
      async (before, most) => {
        const rows = await listArrests(db, mine, { before, most });
        return rows.map((row) => itemOfEntry(5, "arrest", row));
      },
    );
  const near = nearSince(mine.since, mine.now).length;
  return sources.map((list, at) => ({ sort: at === 0 ? 0 : at <= near ? 1 : at - near + 1, list }));
}

const itemOfEntry = (
  sort: number,
  told: "entry" | "arrest",
  { entry, ...file }: { entry: Entry; caseNumber: string; pseudonym: string; officeId: string },
): Item => ({ ...file, at: entry.at, sort, id: entry.hash, what: { told, entry } });

const later = (date: Date, ms: number) => new Date(date.getTime() + ms);
