import type { StepFact } from "./facts.ts";
import type { GivesStatus } from "./given-status.ts";

const OF_A_REFUGEE = ["refugee_certificate_issued", "refugee_certificate_renewed"];
const OF_AN_ASYLUM_SEEKER = ["certificate_issued", "certificate_renewed"];

const PROOF: Record<string, readonly string[]> = {
  asylum_seeker: OF_AN_ASYLUM_SEEKER,
  mandate_refugee: OF_A_REFUGEE,
  derivative: OF_A_REFUGEE,
  recognised: OF_A_REFUGEE,
};

/** The certificate that proves a status and is valid longest; its `endsOn` is its last civil day. None, if none is recorded. */
export function proofOf<S extends StepFact>(
  procedure: GivesStatus,
  status: string,
  steps: readonly S[],
): (S & { endsOn: string }) | undefined {
  return certificatesOf(procedure, status, steps)
    .filter((step): step is S & { endsOn: string } => step.endsOn !== null)
    .toSorted(
      (one, other) =>
        compare(one.endsOn, other.endsOn) || one.happenedTo.getTime() - other.happenedTo.getTime(),
    )
    .at(-1);
}

/** All that prove a status, with a last day or without one. */
export const certificatesOf = <S extends StepFact>(
  procedure: GivesStatus,
  status: string,
  steps: readonly S[],
): S[] => steps.filter(({ kind, step }) => kind === procedure && PROOF[status]?.includes(step) === true);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
