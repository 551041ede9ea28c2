import { machine } from "./machine.ts";

/** How somebody comes to where nobody can return them: resettled, evacuated for a time, gone home by choice, or staying with a status. */
export const safeWayOut = machine({
  begins: ["considered", "referred", "submitted", "accepted"],
  steps: {
    considered: { next: ["referred", "submitted", "accepted", "refused", "exit_permit"] },
    referred: { next: ["submitted", "accepted", "refused"] },
    /** With a priority: emergency, urgent or normal (UNHCR Resettlement Handbook). */
    submitted: { next: ["submitted", "accepted", "refused"] },
    accepted: { next: ["exit_permit", "departed", "refused"] },
    refused: { next: ["considered", "referred", "submitted"], stands: "refused" },
    /** The state they are in lets them go, until a day. */
    exit_permit: { next: ["exit_permit", "departed", "refused"], endsOn: true },
    departed: { next: ["considered"], stands: "settled" },
  },
});
