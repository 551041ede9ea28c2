import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "drizzle-orm";
import * as utils from "drizzle-orm/utils";
import fc from "fast-check";
import { rowReader } from "./rows.ts";
import { cases, standings } from "./schema/cases.ts";
import { clocks } from "./schema/clocks.ts";

/** How Drizzle itself does it, which its types keep to themselves. */
const { mapResultRow } = utils as unknown as {
  mapResultRow(columns: unknown, row: unknown[], joins?: Record<string, boolean>): object;
};

const FIELDS = [
  [cases.number, "ALA-2025-00001"],
  [cases.openedAt, 1_751_700_000_000],
  [cases.version, 3],
  [standings.open, 1],
  [standings.reasons, "[]"],
  [standings.nextDueAt, 1_751_800_000_000],
  [clocks.clock, '{"rule":"kz.cpc.587"}'],
  [clocks.running, 0],
  [sql`count(*)`.mapWith(Number), "7"],
  [sql`1`.as("one"), 1],
] as const;

const names = fc.constantFrom("file", "next", "standing", "count");
const fields = fc.uniqueArray(
  fc.record({
    path: fc.array(names, { minLength: 1, maxLength: 3 }),
    cell: fc.constantFrom(...FIELDS),
    isNull: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12, selector: ({ path }) => path.join(".") },
);
const joins = fc.option(fc.record({ cases: fc.boolean(), standings: fc.boolean(), clocks: fc.boolean() }), {
  nil: undefined,
});

/** Where one path begins another there is no object that could hold both. */
const fitTogether = (paths: string[][]) =>
  !paths.some((one) =>
    paths.some((other) => one !== other && one.every((name, depth) => other[depth] === name)),
  );

test("a row is read as Drizzle reads it, whatever its columns, their places, and what a join did not find", () => {
  let nulls = 0;
  fc.assert(
    fc.property(
      fields.filter((all) => fitTogether(all.map(({ path }) => path))),
      joins,
      (all, found) => {
        const columns = all.map(({ path, cell: [field] }) => ({ path, field }));
        const row = all.map(({ cell: [, value], isNull }) => (isNull ? null : value));
        const read = rowReader(columns, found)(row);
        assert.deepEqual(read, mapResultRow(columns, row, found));
        assert.deepEqual(Object.keys(read), Object.keys(mapResultRow(columns, row, found)));
        if (Object.values(read).includes(null)) nulls += 1;
      },
    ),
    { numRuns: 2000 },
  );
  assert.ok(nulls > 100);
});
