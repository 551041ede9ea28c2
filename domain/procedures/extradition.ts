import { machine } from "./machine.ts";

/** The end of a request may come at any time before the person is handed over. */
const ENDS = ["refused", "request_withdrawn", "lapsed", "suspended", "consented"] as const;
const CUSTODY = ["temporary_custody_ordered", "extradition_arrest", "extended"] as const;
const DECISION = ["decided", "decision_served", "decision_learned"] as const;

/** The extradition a state asks for. Wanted notices stand apart: one may lie for years before anybody is found. */
export const extradition = machine({
  begins: ["located", "arrested", "temporary_custody_ordered", "request_received"],
  steps: {
    located: { next: ["arrested", "request_received", ...ENDS] },
    arrested: { next: [...CUSTODY, "request_received", ...ENDS] },
    temporary_custody_ordered: {
      next: ["request_received", "extradition_arrest", "extended", ...ENDS],
      endsOn: true,
    },
    request_received: { next: ["arrested", ...CUSTODY, ...DECISION, ...ENDS] },
    extradition_arrest: { next: ["request_received", "extended", ...DECISION, ...ENDS], endsOn: true },
    extended: { next: ["request_received", "extended", ...DECISION, ...ENDS], endsOn: true },
    /** The person agrees to be handed over, which is often not what they want: who was there, and with what counsel? */
    consented: { aside: true },
    /** To hand the person over. */
    decided: {
      next: [
        "decision_served",
        "decision_learned",
        "court_review",
        "appealed",
        "extended",
        "surrender_set",
        ...ENDS,
      ],
    },
    /** Not served, but told by somebody: the time to complain may run, or not yet. */
    decision_learned: {
      next: ["decision_served", "court_review", "appealed", "extended", "surrender_set", ...ENDS],
    },
    decision_served: { next: ["court_review", "appealed", "extended", "surrender_set", ...ENDS] },
    court_review: { next: ["upheld", "overturned", "extended", ...ENDS] },
    appealed: { next: ["upheld", "overturned", "extended", ...ENDS] },
    upheld: { next: ["appealed", "extended", "surrender_set", "handed_over", ...ENDS] },
    overturned: { next: ["appealed", "request_received", ...DECISION, ...ENDS] },
    surrender_set: { next: ["surrender_set", "handed_over", ...ENDS], endsOn: true },
    suspended: {
      next: ["surrender_set", "handed_over", "extended", ...DECISION, "upheld", "overturned", ...ENDS],
    },
    handed_over: { next: [], stands: "settled" },
    refused: { next: ["appealed", "request_received"], stands: "settled" },
    request_withdrawn: { next: ["request_received"], stands: "settled" },
    lapsed: { next: ["arrested", "request_received"], stands: "settled" },
  },
});
