import type { Role } from "#domain/access/roles.ts";
import type { Event } from "#domain/history/events.ts";
import { notFound } from "#domain/refusals.ts";
import type { ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import type { Happening } from "../history/append.ts";
import type { Approved, ApprovedOfFile } from "./approved.ts";
import { closeFile } from "./close-file.ts";
import { reopenFile } from "./reopen-file.ts";

/** An act that needs a second person: whose that is, what each answer is called, and how it is carried out. */
type Act = {
  /** One of their roles; never who has asked, and nobody whom they made (access.md). */
  approvers: readonly Role[];
  happened: Record<"approved" | "refused" | "withdrawn", Event>;
  /** Does exactly what was asked. @throws RuleBroken when that cannot be done any more */
  carryOut(story: Approved["story"], what: Approved["what"]): Promise<Happening["subject"]>;
};

/** Every act that somebody else must approve. One that is not here cannot be asked for: it does not compile. */
export const ACTS: Record<ApprovedAct, Act> = {
  "case.close": {
    approvers: ["supervisor"],
    happened: {
      approved: "case.closed",
      refused: "case.closure_refused",
      withdrawn: "case.closure_withdrawn",
    },
    carryOut: onFile(closeFile),
  },
  "case.reopen": {
    approvers: ["supervisor"],
    happened: {
      approved: "case.reopened",
      refused: "case.reopening_refused",
      withdrawn: "case.reopening_withdrawn",
    },
    carryOut: onFile(reopenFile),
  },
};

/** An act on one file, which is what it changed. */
function onFile(
  carryOut: (story: Approved["story"], what: ApprovedOfFile["what"]) => Promise<{ version: number }>,
): Act["carryOut"] {
  return async (story, { file, ...what }) => {
    if (!file) throw notFound();
    const { version } = await carryOut(story, { ...what, file });
    return { table: "cases", id: file.id, version };
  };
}
