import { z } from "zod";
import { type CaseRow, listCases as findCases } from "#db/records/list-cases.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { CASE_SORTS } from "#domain/cases/case-sorts.ts";
import { type Question, query } from "../door.ts";
import { officesShown } from "../lists/list-asked.ts";
import { readCursor, writeCursor } from "./case-cursor.ts";
import { listedCases } from "./listed-case.ts";
import { openWords } from "./search-words.ts";
import { whichCalled } from "./which-files.ts";

export const listInput = caseFilter.extend({
  /** words sealed by `sealWords`: no address carries what somebody typed */
  search: z.string("form.choose").max(2_000, "form.choose").optional(),
  pseudonym: z.string("form.choose").trim().min(1, "form.missing").max(100, "form.choose").optional(),
  sort: z.enum(CASE_SORTS, "form.choose").default("risk"),
  after: z.string("form.choose").max(200, "form.choose").optional(),
  limit: z.coerce
    .number("form.choose")
    .int("form.choose")
    .min(1, "form.choose")
    .max(100, "form.choose")
    .optional(),
});

const USUAL = 50;

/** The files of a list alone, as a program reads them: nothing is counted, and nothing looked up to choose from. */
export const listCaseRows = query({
  name: "cases.rows",
  input: listInput,
  async ask(question) {
    const { items, next } = await pageOfCases(question, USUAL);
    return { items, next };
  },
  shows: ({ items }) => officesShown(items),
});

/** One page of the files that are asked for, and how to ask for the next. */
export async function pageOfCases(
  { actor, scope, input, reader, now }: Question<z.output<typeof listInput>>,
  usual: number,
) {
  const { search, pseudonym, sort, after, limit = usual, ...filter } = input;
  const words = pseudonym ?? (search === undefined ? undefined : openWords(actor, search, now));
  const which = whichCalled(actor, filter, words);
  const cursor = after === undefined ? undefined : readCursor(after);
  const page = { sort, most: limit + 1, ...(cursor && { after: cursor.place }) };
  const rows = await findCases(reader, scope, which, page, now);
  const shown = rows.slice(0, limit);
  const seen = cursor?.seen ?? 0;
  return {
    which,
    words,
    limit,
    items: await listedCases(reader, actor, shown, now),
    from: seen + 1,
    next: rows.length > limit ? nextAfter(shown, seen) : undefined,
  };
}

function nextAfter(shown: CaseRow[], seen: number): string | undefined {
  const last = shown.at(-1);
  if (!last) return undefined;
  return writeCursor({ seen: seen + shown.length, place: { ...last.standing, number: last.file.number } });
}
