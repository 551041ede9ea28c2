import { z } from "zod";
import { findUser } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { CASE_SORTS } from "#domain/cases/case-sorts.ts";
import { CASE_COLUMNS } from "#domain/cases/list-look.ts";
import { certificateFilter } from "#domain/lists/certificates.ts";
import { detainedFilter } from "#domain/lists/detained.ts";
import { hearingFilter, hearingView } from "#domain/lists/hearings.ts";
import { householdFilter } from "#domain/lists/households.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { type ExportedList, numbersOf } from "../lists/tables/tables.ts";
import { openWords } from "./search-words.ts";

/** More than this at once is bulk, which asks for a second person. */
export const MOST_LISTED = 500;

/** For how long what was recorded as taken out may be fetched. */
const ONE_HOUR_MS = 3_600_000;

/** What would narrow nothing down is refused, and not recorded as if it had. */
const listOf = <const L extends ExportedList, S extends z.ZodRawShape>(list: L, filter: S) =>
  z.strictObject({ list: z.literal(list), ...filter }, "export.not_of_this_list");

const listAsked = z.discriminatedUnion(
  "list",
  [
    caseFilter.extend({
      list: z.literal("cases").optional(),
      search: z.string("form.choose").max(2_000, "form.choose").optional(),
      sort: z.enum(CASE_SORTS, "form.choose").optional(),
      /** left out: all that there are */
      columns: z
        .array(z.enum(CASE_COLUMNS, "form.choose"), "form.choose")
        .max(20, "form.too_many")
        .optional(),
      /** exactly these, whatever else is asked: those that somebody has ticked */
      files: z.array(caseNumber, "form.choose").min(1, "form.choose").max(MOST_LISTED).optional(),
    }),
    listOf("households", householdFilter.shape),
    listOf("detentions", detainedFilter.shape),
    listOf("hearings", { ...hearingFilter.shape, show: hearingView.default("coming") }),
    listOf("certificates", certificateFilter.shape),
  ],
  "form.choose",
);

/** Records that a list is taken out, and of exactly which files; only those may then be fetched (list.exported). */
export const exportList = command({
  name: "list.export",
  guards: "nothing",
  input: listAsked,
  async carryOut({ actor, scope, input, tx, now }) {
    const { list, show, filter, words, ticked } = whatIsAsked(actor, input, now);
    const asked = { reader: tx.db, actor, scope, most: MOST_LISTED + 1, now };
    const numbers = await numbersOf(
      list,
      { ...asked, ...(ticked && { numbers: ticked }) },
      { ...filter, show, words },
    );
    if (numbers.length > MOST_LISTED) throw ruleBroken("", "export.too_many", { most: MOST_LISTED });
    if (numbers.length === 0) throw ruleBroken("", "export.none");
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
        ...(ticked && { ticked: true }),
        // Of a list of households their numbers, which begin with the office's code as files' do.
        files: [...new Set(numbers)],
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
  const { list = "cases", search, files: ticked, ...filter } = input;
  const words = search === undefined ? undefined : openWords(actor, search, now);
  if (search !== undefined && words === undefined) throw ruleBroken("search", "export.search_ended");
  return { list, filter, words, ticked };
}
