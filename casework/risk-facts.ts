import { type CaseFile, listIdentities, type WhereaboutsRecord } from "#db/records/cases.ts";
import type { Detention } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import type { Clock } from "#domain/clocks/clock.ts";
import type { RiskFacts } from "#domain/risk/facts.ts";
import { type Identity, papersValidUntil } from "./cases/identity.ts";
import { openValue } from "./vault.ts";

const SILENCE = "team.silence.detained";

type Known = {
  now: Date;
  held: Detention | undefined;
  clocks: Clock[];
  known: WhereaboutsRecord | undefined;
};

/** What a file's risk is judged by. Of the identity only the end of the papers is looked at, and nothing of it is kept. */
export async function riskFactsOf(
  db: Db,
  file: CaseFile,
  { now, held, clocks, known }: Known,
): Promise<RiskFacts> {
  const silence = clocks.find(({ rule, subjectId }) => rule === SILENCE && subjectId === held?.id);
  const valid = await validUntil(db, file);
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
    ...(valid && { papersValidUntil: valid }),
  };
}

/** Whoever is held and was taken from there to nobody knows where is in greater danger, not in less. */
const isGone = (known: WhereaboutsRecord | undefined, { takenFrom }: Detention) =>
  known !== undefined &&
  (known.whereabouts === "moved_unknown" || known.whereabouts === "disappeared") &&
  known.sinceTo >= takenFrom;

async function validUntil(db: Db, file: CaseFile): Promise<Date | undefined> {
  const latest = (await listIdentities(db, file)).at(-1);
  if (!latest) return undefined;
  const { id, chain, version, sealed } = latest;
  const identity = await openValue<Identity>(
    db,
    { table: "identities", id, chain, version },
    "identity",
    sealed,
  );
  const last = identity === "unreadable" ? undefined : papersValidUntil(identity);
  return last === undefined ? undefined : new Date(`${last}T23:59:59.999Z`);
}
