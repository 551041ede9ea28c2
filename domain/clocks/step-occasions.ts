import type { StepRule as DeclaredStep } from "#domain/procedures/machine.ts";
import { MACHINES } from "#domain/procedures/machines.ts";
import { happenedBetween, isUnknown, sooner } from "./between.ts";
import type { EarlierKey, StartBasis } from "./clock.ts";
import type { ProcedureFacts, StepFacts } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import type { Rule } from "./rule.ts";
import { happenedStart } from "./starts.ts";

type StepRule = Extract<NonNullable<Rule["starts_on"]>, { event: "step" }>;
type FromSteps = Pick<Occasion, "id" | "earlier" | "starts" | "daySet" | "doubts" | "stop">;
type Begun = FromSteps & { steps: StepFacts[] };

/**
 * Each time at which the steps of a procedure, given in the order in which they came, begin what a rule counts, and the
 * step that stopped it. Of a decision that was not served yet it is counted from the decision, as what may be; when it is
 * served, the same clock counts from there, unless nobody knows when that was. Each is known by the step from which it is counted.
 */
export function stepOccasions(
  rule: Rule,
  startsOn: StepRule,
  { id, kind }: ProcedureFacts,
  steps: readonly StepFacts[],
): FromSteps[] {
  const found: Begun[] = [];
  let open: Begun | undefined;
  steps.forEach((step, index) => {
    const stoppedBy = `${kind}.${step.step}`;
    if (open && rule.stops_on.includes(stoppedBy)) {
      open.stop = { by: stoppedBy, ...happenedBetween(step) };
      open = undefined;
    }
    const begins = beginning(startsOn, kind, steps, index);
    if (begins === undefined) return;
    open?.steps.push(step);
    if (open && !(open.doubts && begins === "certain")) return;
    const isNotKnown = startsOn.or_else && begins === "certain" && isUnknown(step.happenedFrom);
    const when = isNotKnown ? "when_unknown" : undefined;
    if (open && when) {
      open.doubts = [when];
      return;
    }
    const begun = { starts: startOf(step, startsOn), daySet: step.endsOn ?? undefined };
    if (open) {
      Object.assign(open, begun, { id: step.id, doubts: undefined });
      return;
    }
    const doubt = begins === "possible" ? "not_served" : when;
    open = { id: step.id, steps: [step], ...begun, ...(doubt && { doubts: [doubt] }) };
    found.push(open);
  });
  const recorded = found.map(({ steps }) => steps.map(recordedAt).reduce(sooner));
  return found.map(({ steps, ...begun }, index) => {
    const others = steps.flatMap((step) => (step.id === begun.id ? [] : { key: step.id }));
    return { ...begun, earlier: [...others, ...asTheFirst(id, recorded, index)] };
  });
}

/**
 * The first of a procedure was once known by the procedure itself. As long as none before it was recorded, it was the first:
 * what was done then to that key was done to it.
 */
function asTheFirst(id: string, recorded: readonly Date[], index: number): EarlierKey[] {
  const [from, ...before] = [recorded[index] as Date, ...recorded.slice(0, index)];
  const until = before.length > 0 ? before.reduce(sooner) : undefined;
  return until === undefined || from < until ? [{ key: id, from, until }] : [];
}

const recordedAt = ({ recordedAt = new Date(0) }: StepFacts): Date => recordedAt;

function beginning(
  { steps: wanted, or_else, after, not_after }: StepRule,
  kind: ProcedureFacts["kind"],
  steps: readonly StepFacts[],
  index: number,
): "certain" | "possible" | undefined {
  const { step = "" } = steps[index] ?? {};
  const mayBegin = or_else?.includes(step);
  if (!mayBegin && !wanted.includes(step)) return undefined;
  const stood = steps
    .slice(0, index)
    .findLast((one) => !wanted.includes(one.step) && !isAside(kind, one.step) && !isBeside(kind, one.step));
  if (stood && not_after?.includes(stood.step) && !(mayBegin && decidesAnew(kind, stood.step, step)))
    return undefined;
  if (mayBegin) return "possible";
  return after && !after.includes(stood?.step ?? "") ? undefined : "certain";
}

/** Of an extradition: told, put off or prepared, the last decision is the one that it was. */
const isBeside = (kind: ProcedureFacts["kind"], step: string): boolean =>
  kind === "extradition" &&
  ["decision_served", "decision_learned", "extended", "surrender_set", "suspended"].includes(step);

/** What was overturned or refused may be decided otherwise later, which is not what somebody hears of that one. */
function decidesAnew(kind: ProcedureFacts["kind"], stood: string, step: string): boolean {
  if (isBeside(kind, step)) return false;
  const { stands, next } = stepOf(kind, stood) ?? {};
  return stands === "settled" || next?.includes(step) === true;
}

/** An aside does not move the procedure: a certificate, that a decision was served. */
const isAside = (kind: ProcedureFacts["kind"], step: string): boolean => stepOf(kind, step)?.aside === true;

const stepOf = (kind: ProcedureFacts["kind"], step: string): DeclaredStep | undefined => {
  const machines: Partial<Record<string, { steps: Record<string, DeclaredStep | undefined> }>> = MACHINES;
  return machines[kind]?.steps[step];
};

function startOf(step: StepFacts, { day_set }: StepRule) {
  if (day_set !== "counted_from" || step.endsOn === null) return [happenedStart(basisOf(step.step), step)];
  const noon = new Date(`${step.endsOn}T12:00:00Z`);
  return [{ ...happenedStart(basisOf(step.step), step), day: step.endsOn, at: noon, until: noon }];
}

const basisOf = (step: string): StartBasis => BASES[step] ?? "step";

const BASES: Record<string, StartBasis> = {
  decision_served: "served",
  decision_learned: "told",
  decided: "decided",
  rejected: "decided",
  excluded: "decided",
  refused: "decided",
  cancelled: "decided",
  ceased: "decided",
  revoked: "decided",
  ended: "decided",
  registered: "registered",
  certificate_issued: "certificate",
  certificate_renewed: "certificate",
  refugee_certificate_issued: "certificate",
  refugee_certificate_renewed: "certificate",
  extradition_arrest: "arrest_ordered",
  temporary_custody_ordered: "ordered",
  extended: "ordered",
  surrender_set: "surrender",
  complaint_about_inaction: "complained",
};
