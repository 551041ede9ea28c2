import { machine } from "./machine.ts";

/** How somebody comes to where nobody can return them: resettled, evacuated for a time, gone home by choice, or staying with a status. */
export const safeWayOut = machine({
  begins: ["considered", "referred", "submitted", "accepted"],
  joins: ["refused", "exit_permit", "departed"],
  steps: {
    considered: { next: ["referred", "submitted", "accepted", "refused", "exit_permit"] },
    referred: { next: ["submitted", "accepted", "refused"], proposes: [{ step: "safe_way_out.submitted" }] },
    /** With a priority: emergency, urgent or normal (UNHCR Resettlement Handbook). */
    submitted: { next: ["submitted", "accepted", "refused"] },
    accepted: {
      next: ["exit_permit", "departed", "refused"],
      proposes: [{ step: "safe_way_out.exit_permit" }],
    },
    refused: { next: ["considered", "referred", "submitted"], stands: "refused" },
    /** The state they are in lets them go, until a day. */
    exit_permit: {
      next: ["exit_permit", "departed", "refused"],
      endsOn: true,
      proposes: [{ step: "safe_way_out.departed" }],
    },
    departed: { next: ["considered"], stands: "settled", proposes: [{ whereabouts: true }] },
  },
});
