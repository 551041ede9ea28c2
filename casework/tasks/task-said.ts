import type { Task } from "#db/records/tasks.ts";
import type { Db } from "#dialect";
import { openValue } from "../vault.ts";

/** What the sealed part of a task says: what is to be done, and once it is done what came of it. */
export type TaskSaid = { what: string; text?: string | undefined };

export const taskSaid = (db: Db, { id, chain, version, sealed }: Task) =>
  openValue<TaskSaid>(db, { table: "tasks", id, chain, version }, "task", sealed);
