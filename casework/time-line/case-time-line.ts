import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { listClocks } from "#db/records/standings.ts";
import { inOrder } from "#domain/time-line/time-line.ts";
import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { clockOf } from "../cases/case-clocks.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import { inWords } from "../clocks/manual-said.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { contactRow, hearingRow } from "./defence-rows.ts";
import { detentionRow } from "./detention-row.ts";
import type { LineItem } from "./line-item.ts";
import { procedureRows } from "./procedure-rows.ts";
import { wantedRow } from "./wanted-row.ts";
import { whereaboutsRow } from "./whereabouts-row.ts";

/** The facts of a file by kind, each in the order of time, and the limits that run: what its time line draws. */
export const caseTimeLine = query({
  name: "case.time_line",
  input: z.object({ caseNumber }),
  async ask({ scope, input, reader, now }) {
    const file = await findCase(reader, scope, input.caseNumber);
    const rows: [name: LineRowName, items: LineItem[]][] = [
      ["detention", await detentionRow(reader, file)],
      ["contacts", await contactRow(reader, file)],
      ["hearings", await hearingRow(reader, file, now)],
      ["wanted", await wantedRow(reader, file)],
      ...(await procedureRows(reader, file)),
      ["whereabouts", await whereaboutsRow(reader, file)],
    ];
    const clocks = await inWords(reader, (await listClocks(reader, file)).map(clockOf));
    return {
      caseId: file.id,
      officeId: file.officeId,
      caseNumber: file.number,
      pseudonym: file.pseudonym,
      timeZone: await timeZoneOf(reader, file),
      rows: rows
        .filter(([, items]) => items.length > 0)
        .map(([name, items]) => ({ name, items: inOrder(items) })),
      limits: clocks
        .filter(({ state }) => state === "running")
        .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime()),
      now,
    };
  },
  shows: ({ caseId, officeId }) => [{ caseId, officeId }],
});

type LineRowName = "detention" | "contacts" | "hearings" | "wanted" | "whereabouts" | Procedure;
export type ShownTimeLine = Awaited<ReturnType<typeof caseTimeLine>>;
