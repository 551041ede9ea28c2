import type { Entry } from "#db/records/entries.ts";
import { limitId, listLimitsOfMine, type ToldOfLimit } from "#db/records/inbox-limits.ts";
import {
  type Before,
  listApprovalsAsked,
  listApprovalsDecided,
  listArrests,
  listOthersEntries,
  listTasksGiven,
  type Mine,
  type Paged,
} from "#db/records/list-inbox.ts";
import type { Task } from "#db/records/tasks.ts";
import type { Db } from "#dialect";
import { type Clock, clockFrom } from "#domain/clocks/clock.ts";
import type { ApprovalState, ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import type { InboxKind } from "#domain/vocabulary/inbox-kinds.ts";
import { oneInWords } from "../clocks/manual-said.ts";

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
  kind: InboxKind;
  id: string;
  caseNumber: string;
  pseudonym: string;
  officeId: string;
  /** Whether it can be put off: not an arrest, nor a limit that has passed or is one of somebody who is held. */
  mayWait: boolean;
  what: Told;
};

/** One kind of thing, newest first. */
export type InboxSource = { kind: InboxKind; list(paged: Paged): Promise<Item[]> };
export type { Before };

/** All that is told to somebody. A supervisor is asked to approve, and told of arrests, and of limits of files that nobody has. */
export function inboxSources(db: Db, mine: Mine): InboxSource[] {
  const sources: InboxSource[] = [
    {
      kind: "entry",
      async list(paged) {
        const rows = await listOthersEntries(db, mine, paged);
        return rows.map((row) => itemOfEntry("entry", row));
      },
    },
    limitsSource(db, mine, "near"),
    limitsSource(db, mine, "passed"),
    {
      kind: "task",
      async list(paged) {
        const rows = await listTasksGiven(db, mine, paged);
        return rows.map(({ task, ...file }) => ({
          ...file,
          ...{ at: task.recordedAt, kind: "task", id: task.id, mayWait: true },
          what: { told: "task", task },
        }));
      },
    },
    {
      kind: "decided",
      async list(paged) {
        const rows = await listApprovalsDecided(db, mine, paged);
        return rows.map(({ approval, ...file }) => ({
          ...file,
          ...{ at: approval.decidedAt ?? approval.askedAt, kind: "decided", id: approval.id, mayWait: true },
          what: { told: "decided", approval },
        }));
      },
    },
    ...(mine.supervises ? supervisorsSources(db, mine) : []),
  ];
  return sources.filter(({ kind }) => SOME_ALWAYS.includes(kind) || !mine.off.includes(kind));
}

/** Of these some are told whatever somebody has chosen: the statements say which. */
const SOME_ALWAYS: readonly InboxKind[] = ["entry", "near", "passed", "arrest"];

const supervisorsSources = (db: Db, mine: Mine): InboxSource[] => [
  {
    kind: "asked",
    async list(paged) {
      const rows = await listApprovalsAsked(db, mine, paged);
      return rows.map(({ approval, ...file }) => ({
        ...file,
        ...{ at: approval.askedAt, kind: "asked", id: approval.id, mayWait: true },
        what: { told: "asked", approval },
      }));
    },
  },
  {
    kind: "arrest",
    async list(paged) {
      const rows = await listArrests(db, mine, paged);
      return rows.map((row) => itemOfEntry("arrest", row));
    },
  },
];

const limitsSource = (db: Db, mine: Mine, kind: ToldOfLimit): InboxSource => ({
  kind,
  async list(paged) {
    const rows = await listLimitsOfMine(db, mine, kind, paged);
    return Promise.all(
      rows.map(async ({ caseId, key, at, clock, held, ...file }) => ({
        ...file,
        ...{ at, kind, id: limitId({ caseId, key }), mayWait: kind === "near" && !held },
        what: {
          told: "limit" as const,
          clock: await oneInWords(db, clockFrom(clock)),
          passed: kind === "passed",
        },
      })),
    );
  },
});

type EntryOfFile = { entry: Entry; caseNumber: string; pseudonym: string; officeId: string };

const itemOfEntry = (told: "entry" | "arrest", { entry, ...file }: EntryOfFile): Item => ({
  ...file,
  at: entry.at,
  kind: told,
  id: entry.hash,
  mayWait: entry.event !== "arrest.recorded",
  what: { told, entry },
});
