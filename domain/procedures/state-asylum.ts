import { machine } from "./machine.ts";

const UNDER_WAY = [
  "certificate_issued",
  "certificate_renewed",
  "complaint_about_inaction",
  "withdrawn",
] as const;

/** The asylum procedure of the state, from the moment at which it takes the request. Attempts stand apart: they are evidence. */
export const stateAsylum = machine({
  begins: ["registered", "complaint_about_inaction", "granted", "refused"],
  steps: {
    complaint_about_inaction: { aside: true },
    registered: { next: ["interviewed", "granted", "refused", ...UNDER_WAY], status: "asylum_seeker" },
    certificate_issued: { aside: true, endsOn: true, status: "asylum_seeker" },
    certificate_renewed: {
      aside: true,
      after: ["certificate_issued", "certificate_renewed"],
      endsOn: true,
      status: "asylum_seeker",
    },
    interviewed: { next: ["interviewed", "granted", "refused", ...UNDER_WAY], status: "asylum_seeker" },
    granted: {
      next: ["decision_served", "refugee_certificate_issued", "refugee_certificate_renewed", "ended"],
      status: "recognised",
      stands: "settled",
    },
    refused: { next: ["decision_served", "appealed"], status: "refused", stands: "refused" },
    /** From here the time to appeal runs. */
    decision_served: {
      aside: true,
      after: ["granted", "refused", "appeal_allowed", "appeal_dismissed", "ended"],
    },
    appealed: { next: ["appeal_allowed", "appeal_dismissed", ...UNDER_WAY], status: "appealed" },
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
      status: "appeal_allowed",
      stands: "settled",
    },
    appeal_dismissed: {
      next: ["decision_served", "appealed", "registered"],
      status: "appeal_dismissed",
      stands: "refused",
    },
    refugee_certificate_issued: { aside: true, endsOn: true },
    refugee_certificate_renewed: {
      aside: true,
      after: ["refugee_certificate_issued", "refugee_certificate_renewed"],
      endsOn: true,
    },
    withdrawn: { next: ["registered"], status: "ended", stands: "settled" },
    ended: { next: ["decision_served", "appealed", "registered"], status: "ended", stands: "refused" },
  },
});
