import { and, eq, isNull, type SQL, type Table } from "drizzle-orm";
import type { AnyColumn, Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import type { CaseFile } from "./cases.ts";

type OfAFile = Table & { caseId: AnyColumn; withdrawnAt: AnyColumn };

/** What stands of a file in a table, in this order: nothing that was withdrawn. */
export function standingOf<T extends OfAFile>(table: T, ...order: (AnyColumn | SQL)[]) {
  const standing = compiled<{ caseId: string }, T["$inferSelect"]>((db) =>
    (db.select() as unknown as Selecting<T["$inferSelect"]>)
      .from(table)
      .where(and(eq(table.caseId, given(table.caseId, "caseId")), isNull(table.withdrawnAt)))
      .orderBy(...order),
  );
  return (db: Db, { id }: Pick<CaseFile, "id">): Promise<T["$inferSelect"][]> => standing(db, { caseId: id });
}

// Drizzle's builders are typed by one table; this one serves all of them.
type Selecting<Row> = {
  from(table: Table): {
    where(condition: SQL | undefined): { orderBy(...order: (AnyColumn | SQL)[]): PromiseLike<Row[]> };
  };
};
