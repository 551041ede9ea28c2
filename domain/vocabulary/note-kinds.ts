/** What a note is about. */
export const NOTE_KINDS = ["contact", "case_conference", "visit", "legal", "medical", "other"] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];
