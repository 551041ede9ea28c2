import type { CaseRow } from "#db/records/list-cases.ts";
import { listAttemptsOf } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { riskLevelOf } from "#domain/cases/risk-order.ts";
import { type Clock, clockFrom } from "#domain/clocks/clock.ts";
import { type Attempted, attempted } from "#domain/statuses/attempted.ts";
import type { StateStatus, UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";
import type { RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import { oneInWords } from "../clocks/manual-said.ts";
import { staffNames } from "../users/staff-names.ts";

/** What a list says of a file: under its pseudonym, and nothing that is sealed. */
export type ListedCase = {
  caseNumber: string;
  pseudonym: string;
  version: number;
  stage: Stage;
  officeId: string;
  /** the office's code */
  office: string;
  timeZone: string;
  assignee: string | null;
  risk: { level: RiskLevel; reasons: { key: string; decisive: boolean }[] };
  whereabouts: Whereabouts;
  place: { name: string; city: string } | null;
  heldSince: Date | null;
  lastContactAt: Date | null;
  /** Since when nobody has confirmed a contact; said only while the silence alarm runs. */
  silentSince: Date | null;
  next: Clock | null;
  protection: {
    unhcrStatus: UnhcrStatus;
    /** the last civil day of what proves it */
    unhcrUntil: string | null;
    stateStatus: StateStatus;
    stateUntil: string | null;
    /** how the state was asked in vain */
    attempted: Attempted | null;
  };
  countryOfOrigin: string | null;
  countryOfAsylum: string | null;
  updatedAt: Date;
};

/** Rows of a page as a list shows them. */
export async function listedCases(db: Db, actor: Actor, rows: CaseRow[], now: Date): Promise<ListedCase[]> {
  const names = await staffNames(
    db,
    rows.flatMap(({ standing }) => standing.assigneeId ?? []),
  );
  const offices = new Map(actor.offices.map((office) => [office.id, office]));
  const zoneOf = (officeId: string) => offices.get(officeId)?.timeZone ?? "UTC";
  const asked = await askedInVain(db, rows, zoneOf);
  const listed = rows.map(({ standing, file, place, next, silence }) => ({
    caseNumber: file.number,
    pseudonym: file.pseudonym,
    version: file.version,
    stage: standing.stage,
    officeId: standing.officeId,
    office: offices.get(standing.officeId)?.code ?? "",
    timeZone: zoneOf(standing.officeId),
    assignee: standing.assigneeId && (names.get(standing.assigneeId)?.short ?? ""),
    risk: { level: riskLevelOf(standing.risk), reasons: standing.reasons },
    whereabouts: standing.whereabouts,
    place,
    heldSince: standing.heldSince,
    lastContactAt: standing.lastContactAt,
    silentSince: silence && silence.dueAt <= now ? silence.startedAt : null,
    next: next && clockFrom(next.clock),
    protection: {
      unhcrStatus: standing.unhcrStatus ?? "none",
      unhcrUntil: standing.unhcrUntil,
      stateStatus: standing.stateStatus ?? "none",
      stateUntil: standing.stateUntil,
      attempted: asked.get(standing.caseId) ?? null,
    },
    countryOfOrigin: standing.countryOfOrigin,
    countryOfAsylum: file.countryOfAsylum,
    updatedAt: standing.changedAt,
  }));
  return Promise.all(
    listed.map(async (one) => ({ ...one, next: one.next && (await oneInWords(db, one.next)) })),
  );
}

/** What became of the attempts of those who asked the state in vain; of all others nobody asks. */
async function askedInVain(
  db: Db,
  rows: CaseRow[],
  zoneOf: (officeId: string) => string,
): Promise<Map<string, Attempted>> {
  const inVain = rows.flatMap(({ standing }) => (standing.stateStatus === "attempted" ? [standing] : []));
  if (inVain.length === 0) return new Map();
  const attempts = await listAttemptsOf(
    db,
    inVain.map(({ caseId }) => caseId),
  );
  const found = new Map<string, Attempted>();
  for (const { caseId: id, officeId } of inVain) {
    const of = attempted(
      attempts.filter(({ caseId }) => caseId === id),
      zoneOf(officeId),
    );
    if (of) found.set(id, of);
  }
  return found;
}
