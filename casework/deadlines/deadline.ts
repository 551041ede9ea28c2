import type { Task } from "#db/records/tasks.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import type { HearingKind } from "#domain/vocabulary/hearing-kinds.ts";

/** Whose move it is: theirs, ours, nobody's (something runs out), or a hearing takes place. */
export const MOVES = ["they", "we", "ends", "hearing"] as const;
export type Move = (typeof MOVES)[number];

/** What is due. A task as it lies in the database: what is to be done is opened for those that are shown alone. */
export type Due =
  | { due: "limit"; clock: Clock }
  | { due: "hearing"; hearing: HearingKind; named: boolean }
  | { due: "task"; task: Task };

/** Where something stands among all that is due: what we owe and have missed first, then by moment. */
export type Place = {
  rank: 0 | 1;
  at: Date;
  /** which source it is from: of one moment limits come first, then hearings, tasks */
  sort: number;
  id: string;
};

export type Deadline = Place & {
  caseNumber: string;
  pseudonym: string;
  officeId: string;
  assigneeId: string | null;
  what: Due;
};

/** Of two places the one that comes first. */
export const byPlace = (one: Place, other: Place): number =>
  one.rank - other.rank ||
  one.at.getTime() - other.at.getTime() ||
  one.sort - other.sort ||
  (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
