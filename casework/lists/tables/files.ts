import { z } from "zod";
import { type CaseRow, listCases } from "#db/records/list-cases.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { CASE_SORTS } from "#domain/cases/case-sorts.ts";
import { CASE_COLUMNS, type CaseColumn } from "#domain/cases/list-look.ts";
import { type ListedCase, listedCases } from "../../cases/listed-case.ts";
import { calledBy, whichFiles } from "../../cases/which-files.ts";
import { limitCells } from "./limit-cells.ts";
import { type Cell, type ListTable, moment, word } from "./table.ts";

/** The columns as they are shown, and the words of a search, which are recorded nowhere. */
const filter = caseFilter.extend({
  sort: z.enum(CASE_SORTS, "form.choose").optional(),
  columns: z.array(z.enum(CASE_COLUMNS, "form.choose"), "form.choose").max(20, "form.too_many").optional(),
  words: z.string().optional(),
});

export const files: ListTable<z.output<typeof filter>> = {
  filter,
  columns: ({ columns }) => [
    ...["file", "pseudonym", "office"],
    ...shown(columns).flatMap((column) => COLUMNS[column].heads),
    "clock",
  ],
  async rows({ reader, actor, scope, numbers, most, now }, { sort = "risk", columns, words, ...asked }) {
    const which = numbers
      ? { numbers, closed: "too" as const }
      : { ...whichFiles(actor, asked), ...(words !== undefined && { called: calledBy(words) }) };
    const rows = await listCases(reader, scope, which, { sort, most }, now);
    const ordered = sort === "risk" ? rows.toSorted(byNextLimit) : rows;
    return (await listedCases(reader, actor, ordered, now)).map((file) => ({
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

/** In the order in which the page shows them, whichever way they are named. */
const shown = (columns: readonly CaseColumn[] = CASE_COLUMNS) =>
  CASE_COLUMNS.filter((column) => columns.includes(column));

/** The level of risk stays inside, and so does an order that would tell it: what ends next stands first, whoever is in danger. */
const byNextLimit = (one: CaseRow, other: CaseRow): number =>
  one.standing.nextDueAt.getTime() - other.standing.nextDueAt.getTime() ||
  (one.file.number < other.file.number ? -1 : 1);

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
