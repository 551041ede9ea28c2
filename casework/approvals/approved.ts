import type { Approval } from "#db/records/approvals.ts";
import type { CaseFile } from "#db/records/cases.ts";
import type { Transaction } from "../door.ts";
import type { AskedFor } from "./asked-for.ts";

/** What is carried out once somebody has approved it, with what, and when. `file` is there where it is about one file. */
export type Approved = {
  story: { tx: Transaction; now: Date };
  what: { approval: Approval; file: CaseFile | undefined; asked: AskedFor; overtaken: boolean };
};

export type ApprovedOfFile = Approved & { what: { file: CaseFile } };
