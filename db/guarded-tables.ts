import { appendOnlySql, appendOnlyTriggers, type EngineName } from "./append-only.ts";
import { approvalsSql, approvalTriggers, makersSql, makersTriggers } from "./approval-triggers.ts";

/** `with`: what the triggers ask; a database of before it has none of them. */
type Guarded = { table: string; with?: string; triggers: string[]; sql(engine: EngineName): string[] };

/** Tables that triggers guard, whatever is written past the commands. A rebuilt table loses them: migrations and self-check look. */
export const guardedTables: readonly Guarded[] = [
  {
    table: "entries",
    triggers: appendOnlyTriggers("entries"),
    sql: (engine) => appendOnlySql(engine, "entries"),
  },
  {
    table: "makers",
    triggers: [...appendOnlyTriggers("makers"), ...makersTriggers],
    sql: (engine) => [...appendOnlySql(engine, "makers"), ...makersSql(engine)],
  },
  { table: "approvals", with: "makers", triggers: approvalTriggers, sql: approvalsSql },
];
