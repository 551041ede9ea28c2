import type { CaseFile, WhereaboutsRecord } from "#db/records/cases.ts";
import type { Detention } from "#db/records/detentions.ts";
import type { SpecificNeedRecord } from "#db/records/specific-needs.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { SILENCE_OF_HELD } from "#domain/clocks/silence.ts";
import type { RiskFacts } from "#domain/risk/facts.ts";
import type { ProtectionStatuses } from "#domain/statuses/protection-statuses.ts";
import type { SpecificNeed } from "#domain/vocabulary/specific-needs.ts";
import type { WhereNow } from "./detentions/where-now.ts";
import type { Papers } from "./papers-of.ts";

type Known = {
  now: Date;
  held: Detention | undefined;
  /** The state for which somebody is held, where one alone asks for them. */
  by: string | undefined;
  /** Where somebody held is now. */
  where: WhereNow | undefined;
  clocks: Clock[];
  known: WhereaboutsRecord | undefined;
  papers: Papers;
  extraditions: RiskFacts["extraditions"];
};

/** What a file's risk is judged by. */
export function riskFactsOf(
  file: CaseFile,
  { now, held, by, where, clocks, known, papers, extraditions }: Known,
): RiskFacts {
  const silence = clocks.find(
    ({ rule, subjectId, state }) => rule === SILENCE_OF_HELD && subjectId === held?.id && state === "running",
  );
  const said = held && !isGone(known, held, where) ? undefined : known;
  return {
    now,
    whereabouts: said?.whereabouts ?? (held ? "detained" : "unknown"),
    ...(said && { whereaboutsSince: said.sinceFrom }),
    ...(where?.moved &&
      !where.placeKnown &&
      said?.whereabouts !== "disappeared" && {
        whereabouts: "moved_unknown" as const,
        whereaboutsSince: where.moved.from,
      }),
    ...(file.ageBand && { ageBand: file.ageBand }),
    ...(file.countryOfOrigin && { countryOfOrigin: file.countryOfOrigin }),
    profile: file.profile,
    ...(held && {
      detention: {
        ground: held.ground,
        ...(by !== undefined && { requestedBy: by }),
        ...(held.takenPrecision !== "unknown" && { takenAt: held.takenFrom }),
        ...(silence && { silenceDueAt: silence.dueAt }),
      },
    }),
    ...(extraditions && { extraditions }),
    ...(papers.validUntil && { papersValidUntil: papers.validUntil }),
  };
}

/** What UNHCR and the state say of a person, each by itself. */
export const protectionFacts = (
  { unhcr, state }: ProtectionStatuses,
  refusalServedAt: Date | undefined,
): Partial<RiskFacts> => ({
  unhcrStatus: unhcr.status,
  stateStatus: state.status,
  ...(refusalServedAt && { refusalServedAt }),
});

const ALONE: readonly SpecificNeed[] = ["SC-UC", "SC-SC"];
const TORTURE: readonly SpecificNeed[] = ["TR-PI", "TR-HO", "TR-WV"];

/** What somebody has said of a person's needs. That a child is not alone must have been said: else nobody knows. */
export function needsFacts(needs: SpecificNeedRecord[]): Partial<RiskFacts> {
  const alone = needs.filter(({ need }) => ALONE.includes(need));
  const isTrue = ({ state }: SpecificNeedRecord) => state === "confirmed";
  return {
    ...(alone.length > 0 && { childAlone: alone.some(isTrue) }),
    ...(needs.some((one) => TORTURE.includes(one.need) && isTrue(one)) && { torture: true }),
  };
}

/** Whoever is held and was taken from there to nobody knows where is in greater danger, not in less: until a move says where they are. */
const isGone = (
  known: WhereaboutsRecord | undefined,
  { takenFrom }: Detention,
  where: WhereNow | undefined,
) =>
  known !== undefined &&
  (known.whereabouts === "moved_unknown" || known.whereabouts === "disappeared") &&
  known.sinceTo >= takenFrom &&
  !(where?.moved && where.placeKnown && where.moved.to >= known.sinceTo);
