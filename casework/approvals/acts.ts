import type { Role } from "#domain/access/roles.ts";
import type { Event } from "#domain/history/events.ts";
import { notFound } from "#domain/refusals.ts";
import type { ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import type { Happening } from "../history/append.ts";
import type { Approved, ApprovedOfFile } from "./approved.ts";
import { closeFile, mustBeClosable } from "./close-file.ts";
import { mustBeClosed, reopenFile } from "./reopen-file.ts";

/** An act that needs a second person: whose that is, what each answer is called, and how it is carried out. */
type Act = {
  /** One of their roles; never who has asked, and nobody whom they made (access.md). */
  approvers: readonly Role[];
  happened: Record<"approved" | "refused" | "withdrawn", Event>;
  /** Asked before anything is written. @throws RuleBroken when it cannot be done any more */
  mustBePossible(story: Approved["story"], what: Approved["what"]): Promise<void>;
  /** Does exactly what was asked. @throws RuleBroken likewise */
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
    ...onFile(mustBeClosable, closeFile),
  },
  "case.reopen": {
    approvers: ["supervisor"],
    happened: {
      approved: "case.reopened",
      refused: "case.reopening_refused",
      withdrawn: "case.reopening_withdrawn",
    },
    ...onFile(mustBeClosed, reopenFile),
  },
};

/** An act on one file, which is what it changed. */
function onFile(
  mustBePossible: (story: Approved["story"], what: ApprovedOfFile["what"]) => Promise<void>,
  carryOut: (story: Approved["story"], what: ApprovedOfFile["what"]) => Promise<{ version: number }>,
): Pick<Act, "mustBePossible" | "carryOut"> {
  return {
    mustBePossible: (story, what) => mustBePossible(story, ofFile(what)),
    async carryOut(story, what) {
      const { version } = await carryOut(story, ofFile(what));
      return { table: "cases", id: ofFile(what).file.id, version };
    },
  };
}

function ofFile({ file, ...what }: Approved["what"]): ApprovedOfFile["what"] {
  if (!file) throw notFound();
  return { ...what, file };
}
