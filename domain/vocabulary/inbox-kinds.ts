/**
 * What an inbox tells: what others recorded in one's files, a limit that came near or has passed, a task, what was decided
 * on one's request or is asked of one, an arrest in one's office.
 */
export const INBOX_KINDS = ["entry", "near", "passed", "task", "decided", "asked", "arrest"] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** What somebody may ask not to be told: of a limit that has passed, and of an arrest, they always are. */
export const CHOSEN_KINDS = [
  "entry",
  "near",
  "task",
  "decided",
  "asked",
] as const satisfies readonly InboxKind[];
export type ChosenKind = (typeof CHOSEN_KINDS)[number];
