import type { ApprovalFound } from "#db/records/approvals.ts";

/** In whose chain what becomes of a request is told: of a file, in the file's. */
export const aboutTold = ({ approval, file }: ApprovalFound) =>
  file
    ? { chain: file.chain, caseId: file.id, caseNumber: file.number, officeId: file.officeId }
    : { chain: approval.chain, officeId: approval.officeId };
