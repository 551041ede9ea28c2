import { machine } from "./machine.ts";

/** A criminal case against the person, often for an offence that is alleged at home: under it somebody is held, and wanted. */
export const criminal = machine({
  begins: ["investigated", "charged", "tried", "sentenced"],
  joins: ["acquitted", "closed"],
  steps: {
    investigated: { next: ["charged", "closed"] },
    charged: { next: ["charged", "tried", "closed"] },
    tried: { next: ["tried", "sentenced", "acquitted", "closed"] },
    /** A court above may try it again. */
    sentenced: { next: ["tried", "acquitted", "closed"], stands: "refused", proposes: [{ need: "LP-CR" }] },
    acquitted: { next: ["tried", "closed"], stands: "settled" },
    closed: { next: ["investigated", "charged"], stands: "settled" },
  },
});
