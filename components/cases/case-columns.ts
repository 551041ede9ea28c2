import { getTranslations } from "next-intl/server";
import type { Column } from "../ui/table.tsx";
import type { CaseColumnName } from "./case-words.ts";

type CaseColumn = Omit<Column, "key" | "sort" | "sorted"> & {
  /** What it can sort by, and which way round. */
  sorts?: { by: string; direction: "ascending" | "descending" };
};

/** The columns that a list of files can have, with the width of the window from which each is shown. */
export async function caseColumns(): Promise<Record<CaseColumnName, CaseColumn>> {
  const say = await getTranslations("cases.columns");
  return {
    risk: { label: say("risk"), width: 88, card: "corner", sorts: { by: "risk", direction: "descending" } },
    file: { label: say("file"), width: 152, link: true, sorts: { by: "file", direction: "ascending" } },
    where: { label: say("where"), width: 176 },
    whereAndWhy: { label: say("where_and_why"), width: 208 },
    limit: { label: say("limit"), width: 232 },
    status: { label: say("status"), width: 184, from: "wide" },
    contact: { label: say("contact"), width: 120, from: "desk", card: "none" },
    caseworker: { label: say("caseworker"), width: 112, from: "office" },
    changed: {
      label: say("changed"),
      width: 80,
      from: "full",
      card: "none",
      sorts: { by: "changed", direction: "descending" },
    },
  };
}
