import { z } from "zod";
import { findUser } from "#db/records/users.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { hearingView } from "../lists/list-hearings.ts";
import { EXPORTED_LISTS, tableRows } from "../lists/tables.ts";
import { openWords } from "./search-words.ts";
import { calledBy, whichFiles } from "./which-files.ts";

/** More than this at once is bulk, which asks for a second person. */
export const MOST_LISTED = 500;

/** For how long what was recorded as taken out may be fetched. */
const ONE_HOUR_MS = 3_600_000;

/** Records that a list is taken out, and of exactly which files; only those may then be fetched (list.exported). */
export const exportList = command({
  name: "list.export",
  guards: "nothing",
  input: caseFilter.extend({
    list: z.enum(EXPORTED_LISTS, "form.choose").default("cases"),
    /** of hearings: those that come, or those that were held */
    show: hearingView.default("coming"),
    search: z.string("form.choose").max(2_000, "form.choose").optional(),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const { list, show, search, ...filter } = input;
    const words = search === undefined ? undefined : openWords(actor, search, now);
    if (search !== undefined && words === undefined) throw ruleBroken("search", "export.search_ended");
    const which = { ...whichFiles(actor, filter), ...(words !== undefined && { called: calledBy(words) }) };
    const most = MOST_LISTED + 1;
    const rows = await tableRows(list, { reader: tx.db, actor, scope, which, show, most, now });
    if (rows.length > MOST_LISTED) throw ruleBroken("", "export.too_many", { most: MOST_LISTED });
    if (rows.length === 0) throw ruleBroken("", "export.none");
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    return {
      happened: "list.exported",
      chain: user.chain,
      officeId: actor.offices[0]?.id ?? null,
      subject: { table: "users", id: user.id, version: user.version },
      details: {
        by: actor.name,
        until: new Date(now.getTime() + ONE_HOUR_MS).toISOString(),
        list,
        ...(list === "hearings" && { show }),
        filter,
        searched: words !== undefined,
        // Of a list of households their numbers, which begin with the office's code as files' do.
        files: [...new Set(rows.map(({ number }) => number))],
      },
    };
  },
});
