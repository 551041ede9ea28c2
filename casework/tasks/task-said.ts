import type { Task } from "#db/records/tasks.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import type { DemandBecause } from "#domain/vocabulary/demands.ts";
import { seesSources } from "../history/history-entry.ts";
import { openValue } from "../vault.ts";

/** What the sealed part of a task says: what is to be done, in words or as a demand that a command made; once it is done, what came of it, or that what it was given for never happened. */
export type TaskSaid = ({ what: string } | DemandBecause) & { text?: string | undefined; withdrawn?: true };

export const taskSaid = (db: Db, { id, chain, version, sealed }: Task) =>
  openValue<TaskSaid>(db, { table: "tasks", id, chain, version }, "task", sealed);

/** What is to be done, as a reader is told it: neither, when its key does not open it. */
export type ToDo = { what: string | undefined; demanded: DemandBecause | undefined };

export function toDo(said: TaskSaid | "unreadable"): ToDo {
  if (said === "unreadable") return { what: undefined, demanded: undefined };
  if ("what" in said) return { what: said.what, demanded: undefined };
  return { what: undefined, demanded: { demand: said.demand, bars: said.bars } };
}

/** The same for a reader: what somebody wrote is sealed for auditors, a demand is nobody's words. */
export function toDoFor(actor: Actor, said: TaskSaid | "unreadable"): ToDo & { wordsSealed: boolean } {
  const { what, demanded } = toDo(said);
  const wordsSealed = what !== undefined && !seesSources(actor);
  return { what: wordsSealed ? undefined : what, demanded, wordsSealed };
}
