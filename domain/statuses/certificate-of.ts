import type { StepFact } from "./facts.ts";
import type { GivesStatus } from "./given-status.ts";
import { certificatesOf } from "./proof-of.ts";

/** What is recorded of the certificate that proves a status: none, one without a last day, or until when it is valid. */
export function certificateOf(
  procedure: GivesStatus,
  status: string,
  steps: readonly StepFact[],
): "none" | "no_last_day" | "valid_to" {
  const certificates = certificatesOf(procedure, status, steps);
  if (certificates.length === 0) return "none";
  return certificates.some(({ endsOn }) => endsOn !== null) ? "valid_to" : "no_last_day";
}
