import { z } from "zod";
import { findEntryInScope } from "#db/records/history.ts";
import { notFound } from "#domain/refusals.ts";
import { chain, chainSeq } from "../audit/audit-entry.ts";
import { query } from "../door.ts";
import { entryDetails } from "../history/entry-details.ts";
import { EXPORTED_LISTS, tableOf } from "../lists/tables/tables.ts";
import { MOST_LISTED } from "./export-list.ts";

/**
 * The rows of a list that was recorded as taken out, as they stand now. Only whoever recorded it reads it, within the
 * hour, and nothing of a file that has left their offices meanwhile. @throws NotFound for everybody else
 */
export const exportedList = query({
  name: "list.exported",
  input: z.object({ chain, chainSeq }),
  async ask({ actor, scope, input, reader, now }) {
    const { entry } = await findEntryInScope(reader, scope, input.chain, input.chainSeq);
    const mine = entry.event === "list.exported" && entry.actorId === actor.userId;
    const details = mine ? await entryDetails(reader, entry) : "unreadable";
    if (details === "unreadable" || now > new Date(String(details.until))) throw notFound();
    const numbers = details.files as string[];
    const list = EXPORTED_LISTS.find((one) => one === details.list) ?? "cases";
    const asked = { reader, actor, scope, numbers, most: MOST_LISTED, now };
    const { columns, rows } = await tableOf(list, asked, { ...Object(details.filter), show: details.show });
    return { at: entry.at, list, columns, rows, recorded: numbers.length };
  },
  shows: ({ rows }) => [...new Set(rows.map(({ officeId }) => officeId))].map((officeId) => ({ officeId })),
});
