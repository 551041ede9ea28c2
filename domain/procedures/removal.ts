import { machine } from "./machine.ts";

/** At risk of removal: an order threatens them as long as it stands. */
const REMOVAL = { need: "LP-RD" } as const;
/** What is done though a body asks the state not to. */
const BREACH = { step: "interim_measures.breached", once: "granted" } as const;
const MEASURES = { step: "interim_measures.requested" } as const;

/** The removal of somebody who has no papers, often after a sweep: an authority orders it, and no other state has asked. */
export const removal = machine({
  begins: ["held_for_papers", "removal_ordered"],
  joins: ["appealed", "upheld", "carried_out"],
  demands: "no_removal",
  steps: {
    held_for_papers: { next: ["removal_ordered"], holds: true, proposes: [{ task: "demand" }] },
    removal_ordered: {
      next: ["decision_served", "appealed", "quashed", "carried_out"],
      proposes: [
        REMOVAL,
        { task: "demand" },
        { step: "removal.decision_served" },
        { step: "removal.appealed" },
      ],
    },
    /** From here the time to appeal runs. */
    decision_served: {
      aside: true,
      after: ["removal_ordered", "upheld", "quashed"],
      needs: ["removal_ordered", "upheld", "quashed"],
    },
    appealed: { next: ["decision_served", "upheld", "quashed"], needs: ["removal_ordered", "quashed"] },
    upheld: {
      next: ["decision_served", "appealed", "quashed", "carried_out"],
      needs: ["appealed"],
      proposes: [REMOVAL, MEASURES],
    },
    quashed: {
      next: ["decision_served", "appealed", "held_for_papers", "removal_ordered"],
      needs: ["removal_ordered"],
      stands: "settled",
    },
    /** Who was removed may come back, and be held again. */
    carried_out: {
      next: ["held_for_papers", "removal_ordered"],
      stands: "settled",
      takes: "deported",
      proposes: [BREACH],
    },
  },
});
