import type { Approval } from "#db/records/approvals.ts";
import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { canonical } from "#domain/history/header.ts";
import type { ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import type { ClosingOutcome } from "#domain/vocabulary/closing-outcomes.ts";
import { sha256Hex } from "#sealing/hashes.ts";
import { openValue } from "../vault.ts";

/** A row that a request is about, in the version that who asked has seen. */
export type Subject = { table: string; id: string; version: number };

/** Exactly what was asked: an act, of which set of rows, and everything that is to be said with it. */
export type AskedFor = Words & { subjects: Subject[] };

/** As requests were asked before they could be about more than one file. */
type AskedOfOneFile = Words & { caseId: string; version: number };

type Words = {
  act: ApprovedAct;
  outcome?: ClosingOutcome;
  reason: string;
  /** Random: the hash stands open, and without it an outcome and a short reason could be guessed from it. */
  once: string;
};

/** The sealed part of a request: what was asked, and once it is refused why. */
export type ApprovalSaid = { asked: AskedFor | AskedOfOneFile; refusal?: string | undefined };

export const pinnedHash = (asked: ApprovalSaid["asked"]): string => sha256Hex(canonical(asked));

/** The same set is the same hash, in whatever version its rows are. */
export const aboutHash = (subjects: readonly Subject[]): string =>
  sha256Hex(canonical(subjects.map(({ table, id }) => [table, id])));

/** A set is pinned in one order, whoever names it. */
export const asSet = (subjects: readonly Subject[]): Subject[] =>
  subjects.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

const keyOf = ({ table, id }: Subject) => `${table} ${id}`;

export const subjectsOf = (asked: ApprovalSaid["asked"]): Subject[] =>
  "subjects" in asked ? asked.subjects : [{ table: "cases", id: asked.caseId, version: asked.version }];

export const asSubject = ({ id, version }: CaseFile): Subject => ({ table: "cases", id, version });

export const approvalSaid = (db: Db, { id, chain, version, sealed }: Approval) =>
  openValue<ApprovalSaid>(db, { table: "approvals", id, chain, version }, "approval", sealed);
