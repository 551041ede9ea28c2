import { machine } from "./machine.ts";

/** What may come while the measures stand: they have no fixed term, and last until the body lifts them or decides. */
const WHILE_THEY_STAND = [
  "state_notified",
  "state_answered",
  "breached",
  "lifted",
  "merits",
  "decided",
] as const;

/** A complaint to a body of the United Nations or to the European Court, which may ask a state to hand nobody over meanwhile. */
export const interimMeasures = machine({
  begins: ["complaint_sent", "complaint_registered", "requested", "granted"],
  steps: {
    complaint_sent: {
      next: ["complaint_registered", "requested", "granted", "denied", "decided"],
      proposes: [{ step: "interim_measures.requested" }, { step: "interim_measures.complaint_registered" }],
    },
    complaint_registered: {
      next: ["requested", "granted", "denied", "merits", "decided"],
      needs: ["complaint_sent"],
    },
    requested: { next: ["complaint_registered", "granted", "denied"] },
    granted: {
      next: ["complaint_registered", ...WHILE_THEY_STAND],
      needs: ["complaint_sent", "requested"],
      proposes: [{ step: "extradition.suspended" }, { step: "interim_measures.state_notified" }],
    },
    denied: {
      next: ["complaint_registered", "requested", "merits", "decided"],
      needs: ["complaint_sent", "requested"],
      stands: "refused",
    },
    state_notified: { aside: true, after: ["granted"], needs: ["granted"] },
    state_answered: { aside: true, after: ["granted"], needs: ["granted"] },
    /** The person is handed over all the same (Committee against Torture, views on communication 110/1998). */
    breached: { next: ["state_answered", "lifted", "merits", "decided"], needs: ["granted"] },
    lifted: { next: ["requested", "granted", "merits", "decided"], needs: ["granted"] },
    merits: { next: ["requested", "granted", "denied", ...WHILE_THEY_STAND], needs: ["complaint_sent"] },
    decided: { next: [], needs: ["complaint_sent"], stands: "settled" },
  },
});
