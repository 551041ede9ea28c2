import { machine } from "./machine.ts";

/** At any time before the person is handed over: a further request, for other charges, and the end of them all. */
const ANY_TIME = [
  "request_received",
  "refused",
  "request_withdrawn",
  "lapsed",
  "suspended",
  "consented",
] as const;
const CUSTODY = ["temporary_custody_ordered", "extradition_arrest", "extended"] as const;
const DECISION = ["decided", "decision_served", "decision_learned"] as const;
/** What was decided can be told, complained about and carried out. */
const DECIDED = ["decided", "refused", "upheld", "overturned"] as const;

/** At risk of refoulement: another state wants them. */
const REFOULEMENT = { need: "LP-RR" } as const;
/** A body may ask the state to hand nobody over meanwhile. */
const MEASURES = { step: "interim_measures.requested" } as const;
/** What is done though a body asks the state not to. */
const BREACH = { step: "interim_measures.breached", once: "granted" } as const;
const APPEAL = { step: "extradition.appealed" } as const;

/** The extradition a state asks for. Wanted notices stand apart: one may lie for years before anybody is found. */
export const extradition = machine({
  begins: ["located", "arrested", "temporary_custody_ordered", "request_received"],
  joins: [
    "extradition_arrest",
    "extended",
    ...DECISION,
    "court_review",
    "appealed",
    "upheld",
    "surrender_set",
    "suspended",
    "handed_over",
    "refused",
    "request_withdrawn",
    "lapsed",
  ],
  demands: "refusal",
  steps: {
    located: { next: ["arrested", ...ANY_TIME], proposes: [REFOULEMENT] },
    arrested: {
      next: [...CUSTODY, ...ANY_TIME],
      holds: true,
      proposes: [REFOULEMENT, { step: "extradition.temporary_custody_ordered" }],
    },
    temporary_custody_ordered: {
      next: ["extradition_arrest", "extended", ...ANY_TIME],
      holds: true,
      endsOn: true,
      proposes: [REFOULEMENT, { step: "extradition.request_received" }],
    },
    request_received: {
      next: ["arrested", ...CUSTODY, ...DECISION, ...ANY_TIME],
      proposes: [REFOULEMENT, { task: "demand" }],
    },
    extradition_arrest: {
      next: ["extended", ...DECISION, ...ANY_TIME],
      holds: true,
      endsOn: true,
      proposes: [REFOULEMENT],
    },
    extended: {
      next: ["extended", ...DECISION, ...ANY_TIME],
      needs: ["temporary_custody_ordered", "extradition_arrest"],
      holds: true,
      endsOn: true,
      proposes: [REFOULEMENT],
    },
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
        ...ANY_TIME,
      ],
      needs: ["request_received"],
      proposes: [REFOULEMENT, { step: "extradition.decision_served" }],
    },
    /** Not served, but told by somebody: the time to complain may run, or not yet. */
    decision_learned: {
      next: ["decision_served", "court_review", "appealed", "extended", "surrender_set", ...ANY_TIME],
      needs: DECIDED,
      proposes: [REFOULEMENT, { step: "extradition.decision_served" }, APPEAL],
    },
    decision_served: {
      next: ["court_review", "appealed", "extended", "surrender_set", ...ANY_TIME],
      needs: DECIDED,
      proposes: [REFOULEMENT, APPEAL, MEASURES],
    },
    court_review: {
      next: ["upheld", "overturned", "extended", ...ANY_TIME],
      needs: [...DECIDED, "decision_learned", "decision_served"],
      proposes: [REFOULEMENT],
    },
    appealed: {
      next: ["upheld", "overturned", "extended", ...ANY_TIME],
      needs: [...DECIDED, "decision_learned", "decision_served"],
      proposes: [REFOULEMENT],
    },
    upheld: {
      next: ["appealed", "extended", "surrender_set", "handed_over", ...ANY_TIME],
      needs: ["appealed", "court_review"],
      proposes: [REFOULEMENT, APPEAL, MEASURES],
    },
    overturned: {
      next: ["appealed", ...DECISION, ...ANY_TIME],
      needs: ["appealed", "court_review"],
      proposes: [REFOULEMENT],
    },
    surrender_set: {
      next: ["surrender_set", "handed_over", ...ANY_TIME],
      needs: ["decided"],
      endsOn: true,
      proposes: [REFOULEMENT, MEASURES, BREACH],
    },
    suspended: {
      next: ["surrender_set", "handed_over", "extended", ...DECISION, "upheld", "overturned", ...ANY_TIME],
      proposes: [REFOULEMENT],
    },
    handed_over: {
      next: [],
      needs: ["request_received"],
      stands: "settled",
      takes: "handed_over",
      proposes: [BREACH],
    },
    refused: { next: ["appealed", "request_received"], stands: "settled" },
    request_withdrawn: { next: ["request_received"], needs: ["request_received"], stands: "settled" },
    lapsed: { next: ["arrested", "request_received"], stands: "settled" },
  },
});
