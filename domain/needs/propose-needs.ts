import type { DetentionGround } from "#domain/vocabulary/detention-grounds.ts";
import type { Profile } from "#domain/vocabulary/profiles.ts";
import type { SpecificNeed } from "#domain/vocabulary/specific-needs.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";

/** What needs are proposed from: what is recorded of one person now. `recordedAt` is when Panoh learned it. */
export interface NeedFacts {
  countryOfAsylum: string | null;
  profile: readonly Profile[];
  /** The detention that has not ended. `jurisdiction` is the state that holds them, ISO 3166-1 alpha-3. */
  detention?: { ground: DetentionGround; jurisdiction: string; recordedAt: Date };
  /** Where somebody was last known to be outside a detention. */
  known?: { whereabouts: Whereabouts; recordedAt: Date };
  /** A request for extradition that is open. */
  extradition?: { recordedAt: Date };
  /** An order to remove them that is neither quashed nor carried out. */
  removal?: { recordedAt: Date };
}

/** A need that follows from the record. A profile has no moment: what a person said of it stays said. */
export type ProposedNeed = { need: SpecificNeed; since?: Date };

/** The specific needs (UNHCR's codes) that the record proposes; a person confirms or dismisses each. */
export function proposeNeeds({
  countryOfAsylum,
  profile,
  detention,
  known,
  extradition,
  removal,
}: NeedFacts): ProposedNeed[] {
  const proposed: ProposedNeed[] = [];
  const refoulement = latest(
    detention && FOR_A_FOREIGN_STATE.includes(detention.ground) ? detention.recordedAt : undefined,
    extradition?.recordedAt,
  );
  if (refoulement) proposed.push({ need: "LP-RR", since: refoulement });
  if (removal) proposed.push({ need: "LP-RD", since: removal.recordedAt });
  if (detention && (countryOfAsylum ?? detention.jurisdiction) === detention.jurisdiction)
    proposed.push({ need: "LP-DA", since: detention.recordedAt });
  if (!detention && known?.whereabouts === "in_hiding")
    proposed.push({ need: "LP-IH", since: known.recordedAt });
  if (profile.some((one) => KNOWN_TO_PERSECUTORS.includes(one))) proposed.push({ need: "LP-RP" });
  return proposed;
}

const latest = (...dates: (Date | undefined)[]): Date | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort((one, other) => one.getTime() - other.getTime())
    .at(-1);

const FOR_A_FOREIGN_STATE: readonly DetentionGround[] = ["wanted_by_foreign_state", "extradition_request"];

/** A relative is looked for because of somebody else: that is no profile of their own. */
const KNOWN_TO_PERSECUTORS: readonly Profile[] = [
  "witness",
  "journalist",
  "activist",
  "public_figure",
  "former_official",
];
