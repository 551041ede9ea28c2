import type { DatedStep } from "./in-order.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";
import { mayFollow, movedTo } from "./may-follow.ts";
import { proposedBy } from "./proposes.ts";

/** A procedure that somebody is in, with its steps in the order in which they came. */
export interface Known {
  kind: DeclaredProcedure;
  id: string;
  steps: readonly DatedStep[];
}

/** A step that is to be recorded next once it has happened, of a procedure that is known or of a new one; and what proposes it. */
export interface ProposedStep {
  kind: DeclaredProcedure;
  id?: string;
  step: string;
  because: { kind: DeclaredProcedure; id: string; step: string };
}

/** What the procedures of a person propose to record next: what has been recorded since, or cannot follow any more, is proposed no longer. */
export function proposedSteps(procedures: readonly Known[]): ProposedStep[] {
  const proposed = procedures.flatMap((from) =>
    sinceItsEnd(from).flatMap((step) =>
      proposedBy(from.kind, step.step).flatMap((proposal) => {
        if (!("step" in proposal)) return [];
        const [kind, name] = proposal.step.split(".") as [DeclaredProcedure, string];
        const because = { kind: from.kind, id: from.id, step: step.step };
        const found = placesFor({ kind, name, once: proposal.once }, from, step, procedures);
        return found.map((id) => ({ kind, ...(id !== undefined && { id }), step: name, because }));
      }),
    ),
  );
  return [...new Map(proposed.map((one) => [`${one.kind} ${one.id} ${one.step}`, one])).values()];
}

/** What a procedure proposes to record next in itself, given the words of its steps in the order in which they came. */
export const nextProposed = (kind: DeclaredProcedure, names: readonly string[]): string[] => {
  const steps = names.map((step, day) => ({ step, happenedFrom: new Date(day), happenedTo: new Date(day) }));
  return proposedSteps([{ kind, id: kind, steps }]).flatMap((one) => (one.kind === kind ? one.step : []));
};

/** What was before the last end, or the last decision, proposes nothing any more. */
function sinceItsEnd({ kind, steps }: Known): readonly DatedStep[] {
  const rules = machineOf(kind).steps;
  return steps.slice(
    Math.max(
      0,
      steps.findLastIndex(({ step }) => rules[step]?.stands !== undefined),
    ),
  );
}

type Wanted = { kind: DeclaredProcedure; name: string; once?: string | undefined };

/** In which procedures the step can be recorded now; `undefined` for one that is to be opened with it. */
function placesFor(
  { kind, name, once }: Wanted,
  from: Known,
  step: DatedStep,
  procedures: readonly Known[],
): (string | undefined)[] {
  if (kind === from.kind) return isNext(from, name, from.steps.indexOf(step)) ? [from.id] : [];
  const others = procedures.filter((other) => other.kind === kind);
  const isKnown = ({ happenedTo, step: is }: DatedStep) => is === name && happenedTo >= step.happenedFrom;
  if (others.some(({ steps }) => steps.some(isKnown))) return [];
  const stood = ({ steps }: Known) =>
    once === undefined || steps.some((one) => one.step === once && one.happenedFrom <= step.happenedTo);
  const open = others.filter((other) => !hasEnded(other));
  if (open.length > 0) return open.filter((other) => stood(other) && isNext(other, name)).map(({ id }) => id);
  return once === undefined && machineOf(kind).begins.includes(name) ? [undefined] : [];
}

const isNext = ({ kind, steps }: Known, name: string, at = -1): boolean =>
  mayFollow(kind, namesOf(steps), name) &&
  (at < 0 || !steps.slice(at + 1).some((later) => later.step === name));

function hasEnded({ kind, steps }: Known): boolean {
  const last = movedTo(kind, namesOf(steps));
  return last !== undefined && machineOf(kind).steps[last]?.stands === "settled";
}

const namesOf = (steps: readonly DatedStep[]) => steps.map(({ step }) => step);
