import { z } from "zod";
import { findEntryInScope } from "#db/records/history.ts";
import { listCases } from "#db/records/list-cases.ts";
import { notFound } from "#domain/refusals.ts";
import { chain, chainSeq } from "../audit/audit-entry.ts";
import { query } from "../door.ts";
import { entryDetails } from "../history/entry-details.ts";
import { MOST_LISTED } from "./export-list.ts";
import { listedCases } from "./listed-case.ts";

/**
 * The files of a list that was recorded as taken out, as they stand now. Only whoever recorded it reads it, within the
 * hour, and no file that has left their offices meanwhile. In the order of their numbers: any other would tell of risk. @throws NotFound for everybody else
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
    const rows = await listCases(
      reader,
      scope,
      { numbers, closed: "too" },
      { sort: "file", most: MOST_LISTED },
      now,
    );
    return { at: entry.at, files: await listedCases(reader, actor, rows, now), recorded: numbers.length };
  },
  shows: ({ files }) => [...new Set(files.map(({ officeId }) => officeId))].map((officeId) => ({ officeId })),
});
