import type { Entry } from "#db/records/entries.ts";
import type { Db } from "#dialect";
import { openValue, type Unreadable } from "../vault.ts";
import { detailsOf } from "./append.ts";

/** What every entry's details have; the rest depends on the event. */
export type Details = {
  /** the actor's name */
  by?: string;
  subject?: { table: string; id: string };
  [detail: string]: unknown;
};

/** The details of an entry, or UNREADABLE. */
export async function entryDetails(
  db: Db,
  { chain, chainSeq, details }: Entry,
): Promise<Details | Unreadable> {
  const opened = await openValue<{ details: Details }>(db, detailsOf(chain, chainSeq), "details", details);
  return opened === "unreadable" ? opened : opened.details;
}
