import type { Actor } from "#domain/access/actor.ts";
import { BYTE_ORDER_MARK, csvLine } from "#domain/exports/csv.ts";
import { exportedList } from "./exported-list.ts";
import type { ListedCase } from "./listed-case.ts";

/** The level of risk is judged for the inside, and stays there: no column says it. */
const COLUMNS = [
  "file",
  "pseudonym",
  "office",
  "stage",
  "whereabouts",
  "place",
  "city",
  "held_since",
  "last_contact",
  "next_limit",
  "next_limit_ends",
  "caseworker",
  "country_of_origin",
  "country_of_asylum",
  "changed",
];

/** An exported list as a spreadsheet reads it. @throws NotFound as `exportedList` does */
export async function listFile(
  actor: Actor,
  exported: { chain: string; chainSeq: number },
  at?: { now: Date },
): Promise<string> {
  const { files } = await exportedList(actor, exported, at);
  return BYTE_ORDER_MARK + csvLine(COLUMNS) + files.map(asLine).join("");
}

const asLine = (file: ListedCase): string =>
  csvLine([
    file.caseNumber,
    file.pseudonym,
    file.office,
    file.stage,
    file.whereabouts,
    file.place?.name,
    file.place?.city,
    file.heldSince?.toISOString(),
    file.lastContactAt?.toISOString(),
    file.next?.rule,
    file.next?.dueAt.toISOString(),
    file.assignee,
    file.countryOfOrigin,
    file.countryOfAsylum,
    file.updatedAt.toISOString(),
  ]);
