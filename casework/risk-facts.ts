import type { CaseFile, WhereaboutsRecord } from "#db/records/cases.ts";
import type { Detention } from "#db/records/detentions.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import type { RiskFacts } from "#domain/risk/facts.ts";
import type { Papers } from "./papers-of.ts";

const SILENCE = "team.silence.detained";

type Known = {
  now: Date;
  held: Detention | undefined;
  clocks: Clock[];
  known: WhereaboutsRecord | undefined;
  papers: Papers;
};

/** What a file's risk is judged by. */
export function riskFactsOf(file: CaseFile, { now, held, clocks, known, papers }: Known): RiskFacts {
  const silence = clocks.find(({ rule, subjectId }) => rule === SILENCE && subjectId === held?.id);
  const said = held && !isGone(known, held) ? undefined : known;
  return {
    now,
    whereabouts: said?.whereabouts ?? (held ? "detained" : "unknown"),
    ...(said && { whereaboutsSince: said.sinceFrom }),
    ...(file.ageBand && { ageBand: file.ageBand }),
    ...(file.countryOfOrigin && { countryOfOrigin: file.countryOfOrigin }),
    profile: file.profile,
    ...(held && {
      detention: {
        ground: held.ground,
        ...(held.takenPrecision !== "unknown" && { takenAt: held.takenFrom }),
        ...(silence && { silenceDueAt: silence.dueAt }),
      },
    }),
    ...(papers.validUntil && { papersValidUntil: papers.validUntil }),
  };
}

/** Whoever is held and was taken from there to nobody knows where is in greater danger, not in less. */
const isGone = (known: WhereaboutsRecord | undefined, { takenFrom }: Detention) =>
  known !== undefined &&
  (known.whereabouts === "moved_unknown" || known.whereabouts === "disappeared") &&
  known.sinceTo >= takenFrom;
