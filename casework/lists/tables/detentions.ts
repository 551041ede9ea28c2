import { listDetained } from "#db/records/list-detained.ts";
import { type DetainedFilter, detainedFilter } from "#domain/lists/detained.ts";
import { oneInWords } from "../../clocks/manual-said.ts";
import { detainedOf } from "../list-detained.ts";
import { whichDetained } from "../which-rows.ts";
import { limitCells } from "./limit-cells.ts";
import { type ListTable, moment, word } from "./table.ts";

export const detentions: ListTable<DetainedFilter> = {
  filter: detainedFilter,
  columns: () => [
    ...["file", "pseudonym", "office", "limit", "limit_whose", "limit_ends"],
    ...["taken_from", "taken_to", "place", "city", "ground", "custody_stage", "captor", "counsel"],
    "clock",
  ],
  async rows({ reader, actor, scope, numbers, most, now }, filter) {
    const which = { ...whichDetained(actor, filter), numbers };
    const rows = await listDetained(reader, scope, which, { sort: filter.sort, most }, now);
    return Promise.all(
      rows.map(async (row) => {
        const held = detainedOf(actor, row);
        const { caseNumber: number, officeId, timeZone, taken, place } = held;
        const next = held.next && (await oneInWords(reader, held.next));
        return {
          number,
          officeId,
          cells: [
            ...[number, held.pseudonym, held.office],
            ...limitCells(next, timeZone),
            ...[moment(taken?.earliest, timeZone), moment(taken?.latest, timeZone)],
            ...[place?.name, place?.city],
            word("detention_grounds", held.ground),
            word("custody_stages", held.custodyStage),
            word("captors", held.captor),
            word("contact_outcomes", held.counsel),
            timeZone,
          ],
        };
      }),
    );
  },
};
