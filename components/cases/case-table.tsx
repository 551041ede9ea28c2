import { getTranslations } from "next-intl/server";
import type { Column } from "../ui/table.tsx";
import { caseColumns } from "./case-columns.ts";
import { CaseRows } from "./case-rows.client.tsx";
import { type CaseColumnName, type CaseWords, caseWords, type FileInList } from "./case-words.ts";

export interface CaseTableProps {
  /** Said to those who cannot see where the table stands. */
  label: string;
  files: FileInList[];
  now: Date;
  /** Which columns, in this order. */
  columns: readonly CaseColumnName[];
  /** How the list is sorted, and the address that sorts it otherwise. */
  sort?: { by: string; href: (by: string) => string };
  density?: "comfortable" | "compact";
  /** Somebody has chosen these columns: each is shown, however narrow the window is. */
  chosen?: boolean;
  /** Boxes before the files, of this form; all of them ticked. */
  ticking?: { form: string; all: boolean };
}

/** Files, a row each: how grave, who, where, and what ends next. */
export async function CaseTable({
  label,
  files,
  now,
  columns,
  sort,
  density,
  chosen = false,
  ticking,
}: CaseTableProps) {
  const say = await getTranslations("cases.bulk");
  const words: CaseWords[] = [];
  for (const file of files) words.push(await caseWords(file, columns, now));
  return (
    <CaseRows
      label={label}
      columns={await columnsOf(columns, sort, chosen)}
      files={words}
      density={density}
      ticking={
        ticking && { ...ticking, name: "file", label: say("column"), each: say("each", { name: "{name}" }) }
      }
    />
  );
}

async function columnsOf(
  keys: CaseTableProps["columns"],
  sort: CaseTableProps["sort"],
  chosen: boolean,
): Promise<(Column & { key: CaseColumnName })[]> {
  const all = await caseColumns();
  return keys.map((key) => {
    const { sorts, ...usual } = all[key];
    const column = chosen ? shownAlways(usual) : usual;
    if (!sorts || !sort) return { key, ...column };
    const sorted = sort.by === sorts.by && { sorted: sorts.direction };
    return { key, ...column, sort: sort.href(sorts.by), ...sorted };
  });
}

/** On a phone, where a row has no heads, what is otherwise left out says what it is. */
const shownAlways = ({ from: _, card, ...column }: Omit<Column, "key" | "sort" | "sorted">) => ({
  ...column,
  ...(card && { card: card === "none" ? ("labelled" as const) : card }),
});
