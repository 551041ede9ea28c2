import { machine } from "./machine.ts";

const UNDER_WAY = [
  "certificate_issued",
  "certificate_renewed",
  "complaint_about_inaction",
  "withdrawn",
] as const;
const IN_FAVOUR = ["granted", "appeal_allowed"] as const;
const TO_APPEAL = [{ step: "state_asylum.decision_served" }, { step: "state_asylum.appealed" }] as const;
/** What protects somebody forbids handing them over. */
const PROTECTS = { task: "demand" } as const;
const CERTIFIED = [PROTECTS, { step: "state_asylum.refugee_certificate_issued" }] as const;

/** The asylum procedure of the state, from the moment at which it takes the request. Attempts stand apart: they are evidence. */
export const stateAsylum = machine({
  begins: ["registered", "complaint_about_inaction"],
  joins: [
    "certificate_issued",
    "certificate_renewed",
    "interviewed",
    "granted",
    "refused",
    "appealed",
    "appeal_allowed",
    "appeal_dismissed",
    "refugee_certificate_issued",
    "refugee_certificate_renewed",
    "withdrawn",
    "ended",
  ],
  steps: {
    complaint_about_inaction: { aside: true },
    registered: {
      next: ["interviewed", "granted", "refused", ...UNDER_WAY],
      status: "asylum_seeker",
      proposes: [PROTECTS, { step: "state_asylum.certificate_issued" }],
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
      next: ["interviewed", "granted", "refused", ...UNDER_WAY],
      needs: ["registered"],
      status: "asylum_seeker",
      proposes: [PROTECTS],
    },
    granted: {
      next: ["decision_served", "refugee_certificate_issued", "refugee_certificate_renewed", "ended"],
      status: "recognised",
      stands: "settled",
      proposes: CERTIFIED,
    },
    refused: {
      next: ["decision_served", "appealed"],
      status: "refused",
      stands: "refused",
      proposes: TO_APPEAL,
    },
    /** From here the time to appeal runs. */
    decision_served: {
      aside: true,
      after: ["granted", "refused", "appeal_allowed", "appeal_dismissed", "ended"],
      needs: ["granted", "refused", "appeal_allowed", "appeal_dismissed", "ended"],
    },
    appealed: {
      next: ["appeal_allowed", "appeal_dismissed", ...UNDER_WAY],
      needs: ["refused", "ended", "appeal_dismissed"],
      status: "appealed",
      proposes: [PROTECTS],
    },
    appeal_allowed: {
      next: [
        "decision_served",
        "refugee_certificate_issued",
        "refugee_certificate_renewed",
        "interviewed",
        "granted",
        "refused",
        "ended",
      ],
      needs: ["appealed"],
      status: "appeal_allowed",
      stands: "settled",
      proposes: CERTIFIED,
    },
    appeal_dismissed: {
      next: ["decision_served", "appealed", "registered"],
      needs: ["appealed"],
      status: "appeal_dismissed",
      stands: "refused",
      proposes: TO_APPEAL,
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
    withdrawn: { next: ["registered"], status: "ended", stands: "settled" },
    ended: {
      next: ["decision_served", "appealed", "registered"],
      needs: IN_FAVOUR,
      status: "ended",
      stands: "refused",
      proposes: TO_APPEAL,
    },
  },
});
