import { listHouseholds } from "#db/records/list-households.ts";
import { type HouseholdFilter, householdFilter } from "#domain/lists/households.ts";
import { householdsOf } from "../list-households.ts";
import { whichHouseholds } from "../which-rows.ts";
import type { ListTable } from "./table.ts";

/** No level of risk: it stays inside, though the page shows it. */
export const households: ListTable<HouseholdFilter> = {
  filter: householdFilter,
  columns: () => ["household", "office", "head", "people", "where_they_are"],
  async rows({ reader, actor, scope, numbers, most }, filter) {
    const which = { ...whichHouseholds(actor, filter), numbers };
    const rows = await listHouseholds(reader, scope, which, { sort: filter.sort, most });
    return householdsOf(actor, rows).map(({ number, office, officeId, head, people, where }) => ({
      number,
      officeId,
      cells: [
        ...[number, office, head, people],
        {
          counts: where.map((one) => ({ word: `words.whereabouts.${one.whereabouts}`, number: one.people })),
        },
      ],
    }));
  },
};
