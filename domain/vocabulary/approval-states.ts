/** What became of a request that a second person must approve. It ends after 72 hours. */
export const APPROVAL_STATES = ["waiting", "approved", "refused", "withdrawn"] as const;

export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What a second person must approve. */
export const APPROVED_ACTS = ["case.close", "case.reopen"] as const;

export type ApprovedAct = (typeof APPROVED_ACTS)[number];
