import type { Approval } from "#db/records/approvals.ts";
import type { Db } from "#dialect";
import { canonical } from "#domain/history/header.ts";
import type { ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import type { ClosingOutcome } from "#domain/vocabulary/closing-outcomes.ts";
import { sha256Hex } from "#sealing/hashes.ts";
import { openValue } from "../vault.ts";

/** Exactly what was asked, of which version of which file. */
export type AskedFor = {
  act: ApprovedAct;
  caseId: string;
  version: number;
  outcome?: ClosingOutcome;
  reason: string;
  /** Random: the hash stands open, and without it an outcome and a short reason could be guessed from it. */
  once: string;
};

/** The sealed part of a request: what was asked, and once it is refused why. */
export type ApprovalSaid = { asked: AskedFor; refusal?: string | undefined };

export const pinnedHash = (asked: AskedFor): string => sha256Hex(canonical(asked));

export const approvalSaid = (db: Db, { id, chain, version, sealed }: Approval) =>
  openValue<ApprovalSaid>(db, { table: "approvals", id, chain, version }, "approval", sealed);
