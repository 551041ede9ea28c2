import type { CaseFile, WhereaboutsRecord } from "#db/records/cases.ts";
import type { MoveRecord } from "#db/records/custody.ts";
import type { IllTreatment } from "#db/records/defence.ts";
import type { Contact, Detention } from "#db/records/detentions.ts";
import type { AsylumAttemptRecord, ProcedureStep } from "#db/records/procedures.ts";
import type { ClockFacts, DetentionFacts, ProcedureFacts } from "#domain/clocks/facts.ts";
import { readEdtf } from "#domain/when/edtf.ts";
import type { Precision } from "#domain/when/when.ts";
import type { Papers } from "../papers-of.ts";
import { type Asking, statesAsking } from "./requested-by.ts";

/** What is recorded of a file and not withdrawn, as far as a limit is counted from it or stops with it. */
export type Recorded = {
  detentions: Detention[];
  contacts: Contact[];
  moves: MoveRecord[];
  requests: { request: { id: string; requestingState: string | null }; steps: ProcedureStep[] }[];
  notices: Asking["notices"];
  /** Of all procedures. */
  steps: ProcedureStep[];
  attempts: AsylumAttemptRecord[];
  whereabouts: WhereaboutsRecord[];
  illTreatments: IllTreatment[];
  spokenTo: Date[];
  papers: Papers;
};

export type OfficeOfFile = { country: string; timeZone: string };

/** The state of asylum of a file, and the clocks of its office; `undefined` where neither is known. */
export function placeOfFile({ id, countryOfAsylum, openedAt }: CaseFile, office: OfficeOfFile | undefined) {
  const jurisdiction = countryOfAsylum ?? office?.country;
  return jurisdiction === undefined
    ? undefined
    : { id, jurisdiction, timeZone: office?.timeZone ?? "UTC", openedAt };
}

/** What the clocks of a file are computed from. */
export function clockFacts(file: CaseFile, office: OfficeOfFile | undefined, recorded: Recorded): ClockFacts {
  const { detentions, contacts, moves, attempts, whereabouts, illTreatments, spokenTo, papers } = recorded;
  const timeZone = office?.timeZone ?? "UTC";
  const place = placeOfFile(file, office);
  const known = (edtf: string | null) => (edtf === null ? undefined : readEdtf(edtf, timeZone));
  const [arrived, riskKnown] = [known(file.arrived), known(file.riskKnown)];
  return {
    ...(file.ageBand && { ageBand: file.ageBand }),
    ...(file.countryOfOrigin && { countryOfOrigin: file.countryOfOrigin }),
    ...(place && { file: place }),
    ...(typeof arrived === "object" && { arrived }),
    ...(typeof riskKnown === "object" && { riskKnown }),
    ...(file.wayIn && { irregularEntry: file.wayIn === "irregular" }),
    detentions: detentions.map((detention) => ({
      ...detentionFacts(detention, moves),
      ...heldFor(detention, recorded),
    })),
    contacts: contacts.map(({ detentionId, atFrom, outcome }) => ({ detentionId, at: atFrom, outcome })),
    procedures: proceduresOf(recorded),
    attempts,
    illTreatments,
    whereabouts: whereabouts.filter(({ withdrawnAt }) => withdrawnAt === null),
    spokenTo,
    ...(papers.passportUntil && { passportUntil: papers.passportUntil }),
  };
}

/** For which state they are held; of several, that nobody knows for which. */
function heldFor(detention: Detention, asking: Asking): Pick<DetentionFacts, "requestedBy" | "perhapsFor"> {
  const states = statesAsking(detention, asking);
  const [only] = states;
  if (states.length > 1) return { perhapsFor: states };
  return only ? { requestedBy: only } : {};
}

function proceduresOf({ steps, requests }: Recorded): ProcedureFacts[] {
  const states = new Map(requests.map(({ request }) => [request.id, request.requestingState]));
  return [...Map.groupBy(steps, ({ procedureId }) => procedureId)].flatMap(([id, own]) => {
    const [first] = own;
    // A request that was withdrawn as wrong takes its steps with it.
    if (first === undefined || (first.kind === "extradition" && !states.has(id))) return [];
    const requestingState = states.get(id);
    return { id, kind: first.kind, ...(requestingState && { requestingState }), steps: own };
  });
}

const detentionFacts = (detention: Detention, moves: MoveRecord[]): DetentionFacts => ({
  id: detention.id,
  jurisdiction: detention.jurisdiction,
  timeZone: detention.timeZone,
  taken: {
    earliest: detention.takenFrom,
    latest: detention.takenTo,
    precision: detention.takenPrecision as Precision,
    about: detention.takenAbout,
  },
  ...(detention.recordedStart && { recordedStart: detention.recordedStart }),
  learnedAt: detention.recordedAt,
  ground: detention.ground,
  custodyStage: detention.custodyStage,
  moves: moves
    .filter(({ detentionId }) => detentionId === detention.id)
    .map(({ id, movedFrom, movedTo, custodyStage, country, timeZone }) => ({
      ...{ id, from: movedFrom, at: movedTo, custodyStage },
      ...(country && timeZone && { jurisdiction: country, timeZone }),
    })),
  ...(detention.endedFrom && { endedAt: detention.endedFrom }),
  ...(detention.endedTo && { endedTo: detention.endedTo }),
});
