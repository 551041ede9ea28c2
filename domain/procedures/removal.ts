import { machine } from "./machine.ts";

/** The removal of somebody who has no papers, often after a sweep: an authority orders it, and no other state has asked. */
export const removal = machine({
  begins: ["held_for_papers", "removal_ordered"],
  steps: {
    held_for_papers: { next: ["removal_ordered"] },
    removal_ordered: { next: ["decision_served", "appealed", "quashed", "carried_out"] },
    /** From here the time to appeal runs. */
    decision_served: { aside: true, after: ["removal_ordered", "upheld", "quashed"] },
    appealed: { next: ["decision_served", "upheld", "quashed"] },
    upheld: { next: ["decision_served", "appealed", "quashed", "carried_out"] },
    quashed: {
      next: ["decision_served", "appealed", "held_for_papers", "removal_ordered"],
      stands: "settled",
    },
    /** Who was removed may come back, and be held again. */
    carried_out: { next: ["held_for_papers", "removal_ordered"], stands: "settled" },
  },
});
