import { findOpenClosure, findWaiting } from "#db/records/approvals.ts";
import type { CaseFile } from "#db/records/cases.ts";
import { listMakers } from "#db/records/makers.ts";
import { listUsers } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { staffNames } from "../users/staff-names.ts";
import { closureSaid } from "./closure-said.ts";
import { isMadeBy } from "./is-made-by.ts";
import { toldApproval } from "./told-approval.ts";

/** How a closed file was closed, and the request about it, to close or to reopen, that waits, has ended unanswered or is overtaken. */
export async function closingOf(db: Db, actor: Actor, file: CaseFile, now: Date) {
  return { closure: await closureNow(db, file), asked: await askedNow(db, actor, file, now) };
}

async function closureNow(db: Db, file: CaseFile) {
  const closure = file.stage === "closed" ? await findOpenClosure(db, file) : undefined;
  if (!closure) return undefined;
  const said = await closureSaid(db, closure);
  const { outcome, closedAt } = closure;
  return { outcome, closedAt, reason: said === "unreadable" ? undefined : said.reason };
}

async function askedNow(db: Db, actor: Actor, file: CaseFile, now: Date) {
  const waiting = await findWaiting(
    db,
    { caseId: file.id },
    file.stage === "closed" ? "case.reopen" : "case.close",
  );
  if (!waiting) return undefined;
  const makers = await listMakers(db, actor.userId);
  const told = await toldApproval(db, actor, waiting, { now, makers });
  const { id, act, state, askedAt, askedBy, endsAt, may } = told;
  const approvers = state === "waiting" ? await approversOf(db, file, waiting.approval.askedBy) : [];
  return { id, act, state, askedAt, askedBy, endsAt, may, approvers };
}

/** The supervisors of a file's office who can approve what this person asks. */
async function approversOf(db: Db, file: CaseFile, askedBy: string): Promise<string[]> {
  const able: string[] = [];
  for (const { id, roles, offices, disabledAt } of await listUsers(db)) {
    const decides = roles.includes("supervisor") && offices.includes(file.officeId) && disabledAt === null;
    if (decides && id !== askedBy && !(await isMadeBy(db, id, askedBy))) able.push(id);
  }
  const names = await staffNames(db, able);
  return able.map((id) => names.get(id)?.short ?? "").sort();
}
