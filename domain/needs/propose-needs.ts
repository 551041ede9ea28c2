import type { NeedOfStep } from "#domain/procedures/proposes.ts";
import type { DetentionGround } from "#domain/vocabulary/detention-grounds.ts";
import type { Profile } from "#domain/vocabulary/profiles.ts";
import type { SpecificNeed } from "#domain/vocabulary/specific-needs.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";

/** What needs are proposed from: what is recorded of one person now. `recordedAt` is when Panoh learned it. */
export interface NeedFacts {
  countryOfOrigin: string | null;
  countryOfAsylum: string | null;
  profile: readonly Profile[];
  /** The detention that has not ended. `jurisdiction` is the state that holds them, ISO 3166-1 alpha-3. */
  detention?: { ground: DetentionGround; jurisdiction: string; recordedAt: Date };
  /** Where somebody was last known to be outside a detention. */
  known?: { whereabouts: Whereabouts; recordedAt: Date };
  /** What the steps of their procedures propose, as long as they stand. */
  ofSteps?: readonly NeedOfStep[];
  /** Of a child: every adult of their household is held, or gone; since when the last arrest is known. */
  leftAlone?: { recordedAt: Date };
}

/** A need that follows from the record. A profile has no moment: what a person said of it stays said. */
export type ProposedNeed = { need: SpecificNeed; since?: Date };

/** The specific needs (UNHCR's codes) that the record proposes, each since the newest of its reasons; a person confirms or dismisses each. */
export function proposeNeeds(facts: NeedFacts): ProposedNeed[] {
  const { profile, detention, known, ofSteps = [], leftAlone } = facts;
  const proposed: ProposedNeed[] = ofSteps.map(({ need, since }) => ({ need, since }));
  if (detention) {
    const { ground, recordedAt: since } = detention;
    if (FOR_A_FOREIGN_STATE.includes(ground)) proposed.push({ need: "LP-RR", since });
    proposed.push({ need: detainedIn(detention.jurisdiction, facts), since });
  }
  if (!detention && known?.whereabouts === "in_hiding")
    proposed.push({ need: "LP-IH", since: known.recordedAt });
  if (profile.some((one) => KNOWN_TO_PERSECUTORS.includes(one))) proposed.push({ need: "LP-RP" });
  if (leftAlone) proposed.push({ need: "SC-SC", since: leftAlone.recordedAt });
  return newestOfEach(proposed);
}

/** Which country of asylum is not known: it is where they are held. */
function detainedIn(
  jurisdiction: string,
  { countryOfOrigin, countryOfAsylum }: NeedFacts,
): Extract<SpecificNeed, "LP-DA" | "LP-DO" | "LP-DT"> {
  if (jurisdiction === countryOfOrigin) return "LP-DO";
  return (countryOfAsylum ?? jurisdiction) === jurisdiction ? "LP-DA" : "LP-DT";
}

const newestOfEach = (proposed: readonly ProposedNeed[]): ProposedNeed[] =>
  [...Map.groupBy(proposed, ({ need }) => need)].map(([need, reasons]) => {
    const since = reasons
      .flatMap((reason) => reason.since ?? [])
      .sort((one, other) => one.getTime() - other.getTime())
      .at(-1);
    return since ? { need, since } : { need };
  });

const FOR_A_FOREIGN_STATE: readonly DetentionGround[] = ["wanted_by_foreign_state", "extradition_request"];

/** A relative is looked for because of somebody else: that is no profile of their own. */
const KNOWN_TO_PERSECUTORS: readonly Profile[] = [
  "witness",
  "journalist",
  "activist",
  "public_figure",
  "former_official",
];
