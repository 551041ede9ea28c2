import { v7 as uuid } from "uuid";
import type { Store } from "#db/connection.ts";
import { findCase } from "#db/records/cases.ts";
import { approvals } from "#db/schema/approvals.ts";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { AT, NOW, openFileFor } from "../testing-files.ts";
import { sealValue } from "../vault.ts";
import {
  type ApprovalSaid,
  type AskedFor,
  aboutHash,
  asSubject,
  pinnedHash,
  type Subject,
} from "./asked-for.ts";
import { closeCase } from "./close-case.ts";
import { decideApproval } from "./decide-approval.ts";

const closing = { version: 1, outcome: "resettled", reason: "Flew to a third country." } as const;

/** A file of this person's office that somebody asks to close, and the request. */
export async function askToClose(asker: Actor, owner: Actor = asker) {
  const caseNumber = await openFileFor(owner);
  const { id, version } = await closeCase(asker, { caseNumber, ...closing }, AT);
  return { caseNumber, id, version };
}

/** A file that was closed by two people. */
export async function closedFile(asker: Actor, decider: Actor): Promise<string> {
  const { caseNumber, id, version } = await askToClose(asker);
  await decideApproval(decider, { id, version, decision: "approve" }, AT);
  return caseNumber;
}

/** A request that was written past the commands: what is sealed is not what was pinned, or it is about more than its row. */
export async function askPast(
  made: { store: Store },
  asker: Actor,
  sealed: (asked: AskedFor) => AskedFor,
  more: Subject[] = [],
) {
  const caseNumber = await openFileFor(asker);
  const file = await findCase(made.store.reader, scopeOf(asker), caseNumber);
  const { outcome, reason } = closing;
  const asked: AskedFor = {
    ...{ act: "case.close", outcome, reason, once: uuid() },
    subjects: [asSubject(file), ...more],
  };
  const row = { about: aboutHash([asSubject(file)]), pinned: pinnedHash(asked) };
  return { caseNumber, id: await write(made, asker, file, row, sealed(asked)) };
}

/** A request as it was written when each was about one file. */
export async function askAsBefore(made: { store: Store }, asker: Actor) {
  const caseNumber = await openFileFor(asker);
  const file = await findCase(made.store.reader, scopeOf(asker), caseNumber);
  const { outcome, reason } = closing;
  const { id: caseId, version } = file;
  const asked = { ...{ act: "case.close" as const, outcome, reason }, caseId, version, once: uuid() };
  return { caseNumber, id: await write(made, asker, file, { pinned: pinnedHash(asked) }, asked) };
}

async function write(
  { store }: { store: Store },
  { userId }: Actor,
  { id: caseId, chain, officeId }: { id: string; chain: string; officeId: string },
  row: { about?: string; pinned: string },
  asked: ApprovalSaid["asked"],
): Promise<string> {
  const id = uuid();
  const bound = { table: "approvals", id, chain, version: 1 };
  await store.transaction(async (db) => {
    const told = { act: "case.close", state: "waiting", askedBy: userId, askedAt: NOW } as const;
    const sealed = await sealValue(db, bound, "approval", { asked });
    await db.insert(approvals).values({
      ...{ id, chain, version: 1, caseId, officeId, ...row, ...told, sealed },
      endsAt: new Date(NOW.getTime() + 72 * 3_600_000),
    });
  });
  return id;
}
