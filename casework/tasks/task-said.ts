import type { Task } from "#db/records/tasks.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import type { CareOf, DemandBecause } from "#domain/vocabulary/demands.ts";
import { seesSources } from "../history/history-entry.ts";
import { openValue } from "../vault.ts";

/**
 * What the sealed part of a task says: what is to be done, in words, as a demand or as the care of a child that a command
 * made; once it is done, what came of it, or that what it was given for is so no more.
 */
export type TaskSaid = ({ what: string } | DemandBecause | { careOf: CareOf }) & {
  text?: string | undefined;
  withdrawn?: true;
};

export const taskSaid = (db: Db, { id, chain, version, sealed }: Task) =>
  openValue<TaskSaid>(db, { table: "tasks", id, chain, version }, "task", sealed);

/** What is to be done, as a reader is told it: none of it, when its key does not open it. */
export type ToDo = {
  what: string | undefined;
  demanded: DemandBecause | undefined;
  careOf?: CareOf | undefined;
};

export function toDo(said: TaskSaid | "unreadable"): ToDo {
  if (said === "unreadable") return { what: undefined, demanded: undefined };
  if ("what" in said) return { what: said.what, demanded: undefined };
  if ("careOf" in said) return { what: undefined, demanded: undefined, careOf: said.careOf };
  return { what: undefined, demanded: { demand: said.demand, bars: said.bars } };
}

/** What an entry tells of a task that a command made. */
export const made = ({ demanded, careOf }: ToDo) => ({ ...demanded, ...(careOf && { careOf }) });

/** The same for a reader: what somebody wrote is sealed for auditors, what a command made is nobody's words. */
export function toDoFor(actor: Actor, said: TaskSaid | "unreadable"): ToDo & { wordsSealed: boolean } {
  const { what, ...rest } = toDo(said);
  const wordsSealed = what !== undefined && !seesSources(actor);
  return { what: wordsSealed ? undefined : what, ...rest, wordsSealed };
}
