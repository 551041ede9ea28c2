import { type CaseFile, listIdentities } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import type { ProtectionStatuses } from "#domain/statuses/protection-statuses.ts";
import { endOfDay } from "#domain/when/civil-days.ts";
import { hasPapers, type Identity, papersValidUntil, passportValidUntil } from "./cases/identity.ts";
import { openValue } from "./vault.ts";

export type Papers = { known: boolean; validUntil?: Date; passportUntil?: string };

/**
 * Whether papers are recorded that let a person pass a check, and until the end of which day in the office; and the last
 * day of a passport. No more leaves the vault; that day is kept with the limit that it makes (decision 0017).
 */
export async function papersOf(db: Db, file: CaseFile, timeZone: string): Promise<Papers> {
  const latest = (await listIdentities(db, file)).at(-1);
  if (!latest) return { known: false };
  const { id, chain, version, sealed } = latest;
  const bound = { table: "identities", id, chain, version };
  const identity = await openValue<Identity>(db, bound, "identity", sealed);
  if (identity === "unreadable") return { known: true }; // nobody can say that they are missing
  const last = papersValidUntil(identity);
  const passportUntil = passportValidUntil(identity);
  return {
    known: hasPapers(identity),
    ...(last && { validUntil: endOfDay(last, timeZone) }),
    ...(passportUntil && { passportUntil }),
  };
}

/** Certificates that a procedure tells of let a person pass a check as those do that lie in the vault. */
export function withCertificates(
  papers: Papers,
  { unhcr, state }: ProtectionStatuses,
  timeZone: string,
): Papers {
  const ends = [unhcr.proof, state.proof].flatMap((proof) =>
    proof ? [endOfDay(proof.endsOn, timeZone)] : [],
  );
  const all = papers.validUntil ? [...ends, papers.validUntil] : ends;
  const last = all.toSorted((one, other) => one.getTime() - other.getTime()).at(-1);
  return { known: papers.known || ends.length > 0, ...(last && { validUntil: last }) };
}
