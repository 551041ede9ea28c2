import type { NeedState } from "#domain/vocabulary/need-states.ts";
import { SPECIFIC_NEEDS, type SpecificNeed } from "#domain/vocabulary/specific-needs.ts";
import type { ProposedNeed } from "./propose-needs.ts";

/** A need as somebody has recorded it last. */
export type RecordedNeed = { need: SpecificNeed; state: NeedState; version: number; recordedAt: Date };

/** How a need stands. Version 0: nobody has recorded anything of it yet. */
export type NeedNow = { need: SpecificNeed; state: NeedState | "proposed"; version: number };

/**
 * What is recorded of a person's needs, and what is proposed besides, in the order of UNHCR's codes. What somebody has
 * dismissed or ended is not proposed again for the same reason; a new arrest or a new hiding place is a new one.
 */
export function needsNow(recorded: readonly RecordedNeed[], proposed: readonly ProposedNeed[]): NeedNow[] {
  return SPECIFIC_NEEDS.flatMap((need) => {
    const known = recorded.find((one) => one.need === need);
    const proposal = proposed.find((one) => one.need === need);
    if (proposal && isNew(proposal, known))
      return { need, state: "proposed" as const, version: known?.version ?? 0 };
    return known ? { need, state: known.state, version: known.version } : [];
  });
}

function isNew({ since }: ProposedNeed, known: RecordedNeed | undefined): boolean {
  if (!known) return true;
  return known.state !== "confirmed" && since !== undefined && since > known.recordedAt;
}
