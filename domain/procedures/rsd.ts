import { machine } from "./machine.ts";

const UNDER_WAY = ["certificate_issued", "certificate_renewed", "withdrawn", "abandoned"] as const;
const DECIDED = ["recognised", "derivative", "rejected", "excluded"] as const;
const REFUGEE = [
  "decision_served",
  "refugee_certificate_issued",
  "refugee_certificate_renewed",
  "reopened",
  "cancelled",
  "ceased",
  "revoked",
] as const;
const AGAINST = ["decision_served", "appealed", "reopened"] as const;

/** Refugee status determination by UNHCR under its mandate. */
export const rsd = machine({
  begins: ["approached", "registered", "recognised", "derivative", "rejected"],
  steps: {
    approached: { next: ["registered", "withdrawn", "abandoned"] },
    registered: {
      next: ["interviewed", "recognised", "derivative", ...UNDER_WAY],
      status: "asylum_seeker",
    },
    certificate_issued: { aside: true, endsOn: true, status: "asylum_seeker" },
    certificate_renewed: {
      aside: true,
      after: ["certificate_issued", "certificate_renewed"],
      endsOn: true,
      status: "asylum_seeker",
    },
    interviewed: { next: ["interviewed", ...DECIDED, ...UNDER_WAY], status: "asylum_seeker" },
    recognised: { next: REFUGEE, status: "mandate_refugee", stands: "settled" },
    derivative: { next: REFUGEE, status: "derivative", stands: "settled" },
    rejected: { next: AGAINST, status: "rejected", stands: "refused" },
    /** Article 1F of the 1951 Convention. */
    excluded: { next: AGAINST, status: "excluded", stands: "refused" },
    decision_served: {
      aside: true,
      after: [...DECIDED, "appeal_allowed", "appeal_dismissed", "cancelled", "ceased", "revoked"],
    },
    appealed: {
      next: ["interviewed", "appeal_allowed", "appeal_dismissed", ...UNDER_WAY],
      status: "appealed",
    },
    appeal_allowed: { next: REFUGEE, status: "appeal_allowed", stands: "settled" },
    appeal_dismissed: {
      next: ["decision_served", "reopened"],
      status: "appeal_dismissed",
      stands: "refused",
    },
    refugee_certificate_issued: { aside: true, endsOn: true },
    refugee_certificate_renewed: {
      aside: true,
      after: ["refugee_certificate_issued", "refugee_certificate_renewed"],
      endsOn: true,
    },
    reopened: {
      next: ["interviewed", ...DECIDED, "cancelled", "ceased", "revoked", ...UNDER_WAY],
      status: "reopened",
    },
    cancelled: { next: AGAINST, status: "cancelled", stands: "refused" },
    ceased: { next: AGAINST, status: "ceased", stands: "refused" },
    revoked: { next: AGAINST, status: "revoked", stands: "refused" },
    withdrawn: { next: ["reopened", "registered"], status: "closed", stands: "settled" },
    abandoned: { next: ["reopened", "registered"], status: "closed", stands: "settled" },
  },
});
