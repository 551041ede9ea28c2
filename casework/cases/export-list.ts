import { z } from "zod";
import { findUser } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { hearingView } from "../lists/list-hearings.ts";
import { type ExportedList, tableRows } from "../lists/tables.ts";
import { openWords } from "./search-words.ts";
import { calledBy, whichFiles } from "./which-files.ts";

/** More than this at once is bulk, which asks for a second person. */
export const MOST_LISTED = 500;

/** For how long what was recorded as taken out may be fetched. */
const ONE_HOUR_MS = 3_600_000;

const { office } = caseFilter.shape;
/** Of these lists nothing is asked but the office: what narrowed nothing down is refused, and not recorded as if it had. */
const byOffice = <const L extends ExportedList>(list: L) =>
  z.strictObject({ list: z.literal(list), office }, "export.by_office_alone");

const listAsked = z.discriminatedUnion(
  "list",
  [
    caseFilter.extend({
      list: z.literal("cases").optional(),
      search: z.string("form.choose").max(2_000, "form.choose").optional(),
    }),
    byOffice("households"),
    byOffice("detentions"),
    /** those that come, or those that were held */
    byOffice("hearings").extend({ show: hearingView.default("coming") }),
    byOffice("certificates"),
  ],
  "form.choose",
);

/** Records that a list is taken out, and of exactly which files; only those may then be fetched (list.exported). */
export const exportList = command({
  name: "list.export",
  guards: "nothing",
  input: listAsked,
  async carryOut({ actor, scope, input, tx, now }) {
    const { list, show, filter, words } = whatIsAsked(actor, input, now);
    const which = { ...whichFiles(actor, filter), ...(words !== undefined && { called: calledBy(words) }) };
    const most = MOST_LISTED + 1;
    const rows = await tableRows(list, {
      reader: tx.db,
      actor,
      scope,
      which,
      show: show ?? "coming",
      most,
      now,
    });
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
        ...(show && { show }),
        filter,
        searched: words !== undefined,
        // Of a list of households their numbers, which begin with the office's code as files' do.
        files: [...new Set(rows.map(({ number }) => number))],
      },
    };
  },
});

/** Which list, narrowed down by what: exactly this is recorded. @throws RuleBroken for words that were sealed too long ago */
function whatIsAsked(actor: Actor, input: z.output<typeof listAsked>, now: Date) {
  if (input.list === "hearings") {
    const { list, show, ...filter } = input;
    return { list, show, filter };
  }
  if (input.list !== undefined && input.list !== "cases") {
    const { list, ...filter } = input;
    return { list, filter };
  }
  const { list = "cases", search, ...filter } = input;
  const words = search === undefined ? undefined : openWords(actor, search, now);
  if (search !== undefined && words === undefined) throw ruleBroken("search", "export.search_ended");
  return { list, filter, words };
}
