import { z } from "zod";
import { type CaseRow, listCases, listNumbers } from "#db/records/list-cases.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { CASE_SORTS, type CaseSort } from "#domain/cases/case-sorts.ts";
import { CASE_COLUMNS, type CaseColumn } from "#domain/cases/list-look.ts";
import { type ListedCase, listedCases } from "../../cases/listed-case.ts";
import { whichCalled } from "../../cases/which-files.ts";
import { limitCells } from "./limit-cells.ts";
import { type Cell, type ListTable, moment, type TableAsked, word } from "./table.ts";

/** The columns as they are shown, and the words of a search, which are recorded nowhere. */
const filter = caseFilter.extend({
  sort: z.enum(CASE_SORTS, "form.choose").optional(),
  columns: z.array(z.enum(CASE_COLUMNS, "form.choose"), "form.choose").max(20, "form.too_many").optional(),
  words: z.string().optional(),
});

type Asked = z.output<typeof filter>;

export const files: ListTable<Asked> = {
  filter,
  columns: ({ columns }) => [
    ...["file", "pseudonym", "office"],
    ...shown(columns).flatMap((column) => COLUMNS[column].heads),
    "clock",
  ],
  numbers: numbersOf,
  /** A part after the other, so that others have their turns meanwhile. */
  async rows(asked, filter) {
    const { reader, actor, scope, now } = asked;
    const { sort = "risk", columns } = filter;
    const numbers = asked.numbers ?? (await numbersOf(asked, filter));
    const rows: CaseRow[] = [];
    for (let from = 0; from < numbers.length; from += AT_ONCE) {
      const some = numbers.slice(from, from + AT_ONCE);
      rows.push(...(await listCases(reader, scope, exactly(some), { sort, most: some.length }, now)));
    }
    return (await listedCases(reader, actor, rows.sort(ORDERS[sort]), now)).map((file) => ({
      number: file.caseNumber,
      officeId: file.officeId,
      cells: [
        ...[file.caseNumber, file.pseudonym, file.office],
        ...shown(columns).flatMap((column) => COLUMNS[column].cells(file)),
        file.timeZone,
      ],
    }));
  },
};

const AT_ONCE = 50;

function numbersOf(
  { reader, actor, scope, numbers, most, now }: TableAsked,
  asked: Asked,
): Promise<string[]> {
  const { sort: _, columns: __, words, ...filter } = asked;
  const which = numbers ? exactly(numbers) : whichCalled(actor, filter, words);
  return listNumbers(reader, scope, which, most, now);
}

const exactly = (numbers: string[]) => ({ numbers, closed: "too" as const });

/** In the order in which the page shows them, whichever way they are named. */
const shown = (columns: readonly CaseColumn[] = CASE_COLUMNS) =>
  CASE_COLUMNS.filter((column) => columns.includes(column));

const byNumber = (one: CaseRow, other: CaseRow) => (one.file.number < other.file.number ? -1 : 1);
const ORDERS: Record<CaseSort, (one: CaseRow, other: CaseRow) => number> = {
  /** The level of risk stays inside, and so does an order that would tell it: what ends next stands first, whoever is in danger. */
  risk: (one, other) =>
    one.standing.nextDueAt.getTime() - other.standing.nextDueAt.getTime() || byNumber(one, other),
  file: byNumber,
  changed: (one, other) =>
    other.standing.changedAt.getTime() - one.standing.changedAt.getTime() ||
    (one.standing.caseId < other.standing.caseId ? -1 : 1),
};

const COLUMNS: Record<CaseColumn, { heads: readonly string[]; cells(file: ListedCase): Cell[] }> = {
  where: {
    heads: ["where", "place", "city", "held_since"],
    cells: ({ whereabouts, place, heldSince, timeZone }) => [
      word("whereabouts", whereabouts),
      ...[place?.name, place?.city],
      moment(heldSince, timeZone),
    ],
  },
  limit: {
    heads: ["limit", "limit_whose", "limit_ends"],
    cells: ({ next, timeZone }) => limitCells(next, timeZone),
  },
  status: {
    heads: ["unhcr_status", "unhcr_until", "state_status", "state_until"],
    cells: ({ protection: { unhcrStatus, unhcrUntil, stateStatus, stateUntil } }) => [
      ...[word("unhcr_statuses", unhcrStatus), unhcrUntil],
      ...[word("state_statuses", stateStatus), stateUntil],
    ],
  },
  contact: {
    heads: ["last_contact", "silent_since"],
    cells: ({ lastContactAt, silentSince, timeZone }) => [
      moment(lastContactAt, timeZone),
      moment(silentSince, timeZone),
    ],
  },
  caseworker: { heads: ["caseworker"], cells: ({ assignee }) => [assignee] },
  changed: { heads: ["changed"], cells: ({ updatedAt, timeZone }) => [moment(updatedAt, timeZone)] },
};
