import { closeCase } from "#casework/approvals/close-case.ts";
import { decideApproval } from "#casework/approvals/decide-approval.ts";
import { refusalOf } from "#domain/refusals.ts";
import { HOUR_MS } from "./calendar.ts";
import type { Step } from "./desk.ts";
import type { Spell } from "./detention-story.ts";
import type { Telling } from "./file-story.ts";

const OUTCOMES = {
  recognised_and_safe: 26,
  resettled: 20,
  lost_contact: 18,
  local_status: 8,
  returned_voluntarily: 8,
  moved_to_other_organisation: 8,
  withdrew: 8,
  temporary_evacuation: 4,
};

/** Asked for by whoever carries the file, and approved by the supervisor a day later. Who is held is not closed. */
export function closing({ chance, desk, worker, file }: Telling, at: number, spells: Spell[]): Step[] {
  if (spells.some(({ ended }) => ended === undefined)) return [];
  const gone = spells.at(-1)?.ended;
  const outcome = gone === "handed_over" || gone === "deported" ? gone : chance.weighted(OUTCOMES);
  let asked = { id: "", version: 1 };
  const ask: Step["take"] = async (options) => {
    const { caseNumber } = file;
    const reason = "Nothing is left to be done here.";
    asked = await asItStands(file, (version) =>
      closeCase(worker, { caseNumber, version, outcome, reason }, options),
    );
  };
  const approve: Step["take"] = ({ now }) =>
    decideApproval(
      desk.supervisor,
      { id: asked.id, version: asked.version, decision: "approve" },
      { now },
    ).catch(unlessOvertaken);
  return [
    { at, take: ask },
    { at: at + (3 + chance.next() * 30) * HOUR_MS, take: approve },
  ];
}

/** Does what is about the file itself. What became of the person may have changed that since: whoever looks again acts on what it is now. */
export const asItStands = <T>(
  { version }: Telling["file"],
  act: (version: number) => Promise<T>,
): Promise<T> =>
  act(version).catch((error) => {
    const refusal = refusalOf(error);
    if (refusal?.kind !== "conflict") throw error;
    return act(refusal.current);
  });

/** Of a family the others' files may have told something of this one meanwhile: then it stays open, and nothing was written. */
function unlessOvertaken(error: unknown) {
  const refusal = refusalOf(error);
  if (refusal?.kind === "rule_broken" && refusal.problems[0]?.sentence.key === "approval.overtaken") return;
  throw error;
}
