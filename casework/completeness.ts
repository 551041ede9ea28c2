import { findOpenClosure } from "#db/records/approvals.ts";
import type { CaseFile, WhereaboutsRecord } from "#db/records/cases.ts";
import type { MoveRecord } from "#db/records/custody.ts";
import type { Contact, Detention } from "#db/records/detentions.ts";
import type { AsylumAttemptRecord, ProcedureRecord, ProcedureStep } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import type { Completeness } from "#domain/cases/gaps-of.ts";
import { isOutcomeShown } from "#domain/cases/outcome-shown.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { beyondUnrecorded, wasBeyond } from "#domain/clocks/held-beyond.ts";
import { decisionsAgainst } from "#domain/procedures/decisions-against.ts";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import { certificateOf } from "#domain/statuses/certificate-of.ts";
import type { ProtectionStatuses } from "#domain/statuses/protection-statuses.ts";
import { saidWhere } from "./cases/where-known.ts";
import type { WhereNow } from "./detentions/where-now.ts";

/** What is known of a file when it is derived, as far as it decides what is missing on it. */
type Known = {
  now: Date;
  timeZone: string;
  open: boolean;
  held: Detention | undefined;
  where: WhereNow | undefined;
  moves: MoveRecord[];
  lastContact: Contact | undefined;
  whereabouts: WhereaboutsRecord | undefined;
  spokenTo: Date[];
  requests: { request: ProcedureRecord; steps: ProcedureStep[] }[];
  steps: ProcedureStep[];
  attempts: AsylumAttemptRecord[];
  protection: ProtectionStatuses;
  papers: boolean;
  counsel: boolean;
  clocks: Clock[];
};

const GONE = new Set<string | undefined>(["departed", "resettled", "in_country_of_origin", "died"]);

/** What decides in which situations a file is, and what is missing on it. */
export async function completenessOf(db: Db, file: CaseFile, known: Known): Promise<Completeness> {
  const { now, open, held, clocks, papers, counsel, protection, spokenTo } = known;
  const free = held ? undefined : known.whereabouts;
  const spokenToSince = ({ sinceFrom }: WhereaboutsRecord) => spokenTo.some((at) => at >= sinceFrom);
  const request = known.requests.find(({ steps }) => extraditionNow(steps).open);
  return {
    ...{ open, papers, counsel },
    stage: file.stage,
    assigned: file.assigneeId !== null,
    ...(held && { held: howHeld(held, known) }),
    beyond: { was: wasBeyond(clocks, now), unrecorded: beyondUnrecorded(clocks, now)?.key },
    ...(free?.whereabouts === "in_hiding" && { hiding: { spokenTo: spokenToSince(free) } }),
    ...(request && { request: { id: request.request.id, bars: (request.request.bars ?? []).length > 0 } }),
    decisions: decisionsAgainst(known.steps, known.timeZone).map(({ kind, procedureId, served }) => ({
      procedure: kind === "extradition" ? procedureId : kind,
      served,
    })),
    protections: protectionsOf(protection, known.steps),
    gone: GONE.has(free?.whereabouts),
    asked:
      known.attempts.length > 0 || known.steps.some(({ kind }) => kind === "rsd" || kind === "state_asylum"),
    known: {
      countryOfOrigin: file.countryOfOrigin !== null,
      age: file.ageBand !== null,
      sex: file.sex !== null,
      arrival: file.arrived !== null,
      grounds: file.grounds.length > 0,
    },
    ...(free?.whereabouts === "in_country_of_origin" && {
      home: { placeKnown: await isPlaceSaid(db, free), seen: spokenToSince(free) },
    }),
    outcomeShown: open ? undefined : await outcomeShown(db, file, known),
  };
}

function howHeld(held: Detention, { where, moves, lastContact }: Known) {
  const stages = [
    held.custodyStage,
    ...moves.filter(({ detentionId }) => detentionId === held.id).map(({ custodyStage }) => custodyStage),
  ];
  return {
    timeKnown: held.takenPrecision !== "unknown",
    placeKnown: where?.placeKnown === true,
    groundKnown: held.ground !== "unknown" && held.ground !== "none_given",
    stageKnown: stages.some((stage) => stage !== "unknown"),
    contacted: lastContact !== undefined,
  };
}

/** Pending, or recognised, by UNHCR and by the state, each by itself. */
function protectionsOf({ unhcr, state }: ProtectionStatuses, steps: ProcedureStep[]) {
  return (["rsd", "state_asylum"] as const).flatMap((procedure) => {
    const { status } = procedure === "rsd" ? unhcr : state;
    const recognised = RECOGNISED.has(status);
    if (!recognised && status !== "asylum_seeker") return [];
    return { procedure, recognised, certificate: certificateOf(procedure, status, steps) };
  });
}

const RECOGNISED = new Set<string>(["mandate_refugee", "derivative", "recognised"]);

/** What cannot be read is not said to be missing. */
async function isPlaceSaid(db: Db, record: WhereaboutsRecord): Promise<boolean> {
  const { said } = await saidWhere(db, record);
  return said === "unreadable" || said.place !== undefined;
}

async function outcomeShown(db: Db, file: CaseFile, { whereabouts, protection }: Known) {
  const closure = await findOpenClosure(db, file);
  return (
    closure &&
    isOutcomeShown(closure.outcome, {
      whereabouts: whereabouts?.whereabouts ?? "unknown",
      unhcr: protection.unhcr.status,
      state: protection.state.status,
    })
  );
}
