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
const LOST = ["cancelled", "ceased", "revoked"] as const;
const IN_FAVOUR = ["recognised", "derivative", "appeal_allowed"] as const;
const TO_APPEAL = [{ step: "rsd.decision_served" }, { step: "rsd.appealed" }] as const;
/** What protects somebody forbids handing them over. */
const PROTECTS = { task: "demand" } as const;
const CERTIFIED = [PROTECTS, { step: "rsd.refugee_certificate_issued" }] as const;

/** Refugee status determination by UNHCR under its mandate. */
export const rsd = machine({
  begins: ["approached", "registered"],
  joins: [
    "certificate_issued",
    "certificate_renewed",
    "interviewed",
    ...DECIDED,
    "appealed",
    "appeal_allowed",
    "appeal_dismissed",
    "refugee_certificate_issued",
    "refugee_certificate_renewed",
    "reopened",
    ...LOST,
    "withdrawn",
    "abandoned",
  ],
  steps: {
    approached: {
      next: ["registered", "withdrawn", "abandoned"],
      proposes: [{ step: "rsd.registered" }],
    },
    registered: {
      next: ["interviewed", "recognised", "derivative", ...UNDER_WAY],
      status: "asylum_seeker",
      proposes: [PROTECTS, { step: "rsd.certificate_issued" }],
    },
    certificate_issued: {
      aside: true,
      needs: ["registered"],
      endsOn: true,
      status: "asylum_seeker",
      proposes: [PROTECTS],
    },
    certificate_renewed: {
      aside: true,
      after: ["certificate_issued", "certificate_renewed"],
      needs: ["registered"],
      endsOn: true,
      status: "asylum_seeker",
      proposes: [PROTECTS],
    },
    interviewed: {
      next: ["interviewed", ...DECIDED, ...UNDER_WAY],
      needs: ["approached", "registered"],
      status: "asylum_seeker",
      proposes: [PROTECTS],
    },
    recognised: { next: REFUGEE, status: "mandate_refugee", stands: "settled", proposes: CERTIFIED },
    derivative: { next: REFUGEE, status: "derivative", stands: "settled", proposes: CERTIFIED },
    rejected: { next: AGAINST, status: "rejected", stands: "refused", proposes: TO_APPEAL },
    /** Article 1F of the 1951 Convention. */
    excluded: { next: AGAINST, status: "excluded", stands: "refused", proposes: TO_APPEAL },
    decision_served: {
      aside: true,
      after: [...DECIDED, "appeal_allowed", "appeal_dismissed", ...LOST],
      needs: [...DECIDED, "appeal_allowed", "appeal_dismissed", ...LOST],
    },
    appealed: {
      next: ["interviewed", "appeal_allowed", "appeal_dismissed", ...UNDER_WAY],
      needs: ["rejected", "excluded", ...LOST],
      status: "appealed",
      proposes: [PROTECTS],
    },
    appeal_allowed: {
      next: REFUGEE,
      needs: ["appealed"],
      status: "appeal_allowed",
      stands: "settled",
      proposes: CERTIFIED,
    },
    appeal_dismissed: {
      next: ["decision_served", "reopened"],
      needs: ["appealed"],
      status: "appeal_dismissed",
      stands: "refused",
      proposes: [{ step: "rsd.decision_served" }],
    },
    refugee_certificate_issued: {
      aside: true,
      needs: IN_FAVOUR,
      endsOn: true,
      status: "recognition_proven",
      proposes: [PROTECTS],
    },
    refugee_certificate_renewed: {
      aside: true,
      after: ["refugee_certificate_issued", "refugee_certificate_renewed"],
      needs: IN_FAVOUR,
      endsOn: true,
      status: "recognition_proven",
      proposes: [PROTECTS],
    },
    reopened: {
      next: ["interviewed", ...DECIDED, ...LOST, ...UNDER_WAY],
      status: "reopened",
      proposes: [PROTECTS],
    },
    cancelled: {
      next: AGAINST,
      needs: IN_FAVOUR,
      status: "cancelled",
      stands: "refused",
      proposes: TO_APPEAL,
    },
    ceased: { next: AGAINST, needs: IN_FAVOUR, status: "ceased", stands: "refused", proposes: TO_APPEAL },
    revoked: { next: AGAINST, needs: IN_FAVOUR, status: "revoked", stands: "refused", proposes: TO_APPEAL },
    withdrawn: { next: ["reopened", "registered"], status: "closed", stands: "settled" },
    abandoned: { next: ["reopened", "registered"], status: "closed", stands: "settled" },
  },
});
