import type { z } from "zod";
import { listHearings } from "#db/records/list-hearings.ts";
import { hearingFilter, hearingView } from "#domain/lists/hearings.ts";
import { hearingsOf } from "../list-hearings.ts";
import { whichHearings } from "../which-rows.ts";
import { type ListTable, moment, word } from "./table.ts";

/** Those that come, or those that were held. Which court it is stays sealed. */
const filter = hearingFilter.extend({ show: hearingView.default("coming") });

export const hearings: ListTable<z.output<typeof filter>> = {
  filter,
  columns: () => [
    ...["from", "to", "file", "pseudonym", "office", "hearing", "result", "caseworker"],
    "clock",
  ],
  async rows({ reader, actor, scope, numbers, most, now }, { show, sort, ...asked }) {
    const which = { ...whichHearings(actor, show, asked), ...(numbers && { numbers }) };
    const rows = await listHearings(reader, scope, which, { sort, most, now });
    return (await hearingsOf(reader, actor, rows)).map((hearing) => {
      const { caseNumber: number, officeId, timeZone, when } = hearing;
      return {
        number,
        officeId,
        cells: [
          ...[moment(when.earliest, timeZone), moment(when.latest, timeZone)],
          ...[number, hearing.pseudonym, hearing.office],
          word("hearing_kinds", hearing.kind),
          word("hearing_results", hearing.result),
          ...[hearing.assignee, timeZone],
        ],
      };
    });
  },
};
