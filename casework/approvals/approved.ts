import type { Approval } from "#db/records/approvals.ts";
import type { Transaction } from "../door.ts";
import type { AskedFor } from "./asked-for.ts";

/** What is carried out once somebody has approved it, with what, and when. */
export type Approved = {
  story: { tx: Transaction; now: Date };
  what: { approval: Approval; asked: AskedFor; overtaken: boolean };
};
