import type { z } from "zod";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";

/** What a cell holds: text, a number, a word by its key in the messages, how many stand under each word, or a moment on the clocks of a place. */
export type Cell =
  | string
  | number
  | null
  | undefined
  | { word: string }
  | { counts: { word: string; number: number }[] }
  | { at: Date; timeZone: string };

/** A row of a list that is taken out: of which file or household, of which office, and what its columns say. */
export type TableRow = { number: string; officeId: string; cells: Cell[] };

/** For whom, of at most how many rows, and of exactly which files or households, once it is recorded which they are. */
export type TableAsked = {
  reader: Db;
  actor: Actor;
  scope: Scope;
  numbers?: string[];
  most: number;
  now: Date;
};

/** A list as it can be taken out: what narrows it down and orders it, its columns, and its rows in the order in which they are shown. */
export type ListTable<Filter> = {
  filter: z.ZodType<Filter>;
  columns(filter: Filter): readonly string[];
  rows(asked: TableAsked, filter: Filter): Promise<TableRow[]>;
  /** Of which files its rows are, where that is found without the rows themselves. */
  numbers?(asked: TableAsked, filter: Filter): Promise<string[]>;
};

export const word = (list: string, value: string | null | undefined): Cell =>
  value ? { word: `words.${list}.${value}` } : undefined;

export const moment = (at: Date | null | undefined, timeZone: string): Cell => at && { at, timeZone };
