import type { z } from "zod";
import type { ListedCase } from "#casework/cases/listed-case.ts";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Answer } from "#casework/door.ts";
import type { HistoryEntry } from "#casework/history/history-entry.ts";
import { isUnknown } from "#domain/clocks/between.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { keptOf } from "#domain/clocks/kept.ts";
import { notKnown, type When } from "#domain/when/when.ts";
import type * as shapes from "./shapes.ts";

/** What queries and commands answer, in the API's shapes. A command sent twice answers byte for byte alike, though an engine keeps keys in an order of its own. */
export const commandAnswer = ({
  caseNumber,
  id,
  version,
  entries,
}: Answer): z.output<typeof shapes.commandAnswer> => ({
  ...(caseNumber !== undefined && { caseNumber }),
  id,
  version,
  entries: entries.map(({ chainSeq, hash }) => ({ chainSeq, seq: null, hash })),
});

export function listedCase({ updatedAt, ...file }: ListedCase): z.output<typeof shapes.caseFile> {
  const {
    caseNumber,
    pseudonym,
    stage,
    office,
    assignee,
    risk,
    whereabouts,
    countryOfOrigin,
    countryOfAsylum,
    version,
    protection: { unhcrStatus, stateStatus },
  } = file;
  const statuses = { unhcrStatus, stateStatus };
  const rest = { countryOfOrigin, countryOfAsylum, version, updatedAt: updatedAt.toISOString() };
  return { caseNumber, pseudonym, stage, office, assignee, risk, whereabouts, ...statuses, ...rest };
}

export function shownCase(file: ShownCase): z.output<typeof shapes.caseFileInFull> {
  const { caseNumber, pseudonym, version, stage, risk, whereabouts, countryOfOrigin, countryOfAsylum, held } =
    file;
  const { ageBand, sex, language, arrived, wayIn, riskKnown, route, grounds, profile, earlier } = file;
  return {
    caseNumber,
    pseudonym,
    stage,
    office: file.office.code,
    assignee: file.assignee?.short ?? null,
    risk: { level: risk.level, reasons: risk.reasons.map(({ key, decisive }) => ({ key, decisive })) },
    whereabouts,
    unhcrStatus: file.procedures.protection.unhcrStatus,
    stateStatus: file.procedures.protection.stateStatus,
    countryOfOrigin,
    countryOfAsylum,
    version,
    updatedAt: file.updatedAt.toISOString(),
    ageBand,
    sex,
    language,
    arrived,
    wayIn,
    riskKnown,
    route,
    grounds,
    profile,
    earlierPseudonyms: earlier,
    openedAt: file.openedAt.toISOString(),
    lastContactAt: file.lastContactAt?.toISOString() ?? null,
    detention: held
      ? {
          id: held.id,
          version: held.version,
          place: held.place?.name ?? held.placeText ?? null,
          takenFrom: beginOf(held.taken),
          takenTo: held.taken.latest.toISOString(),
          ground: held.ground,
          custodyStage: held.custodyStage,
          captor: held.captor,
          previousDetentionId: held.previous?.id ?? null,
          moves: held.moves.map(({ id, place, placeText, moved }) => ({
            id,
            place: place?.name ?? placeText ?? null,
            movedFrom: beginOf(moved),
            movedTo: moved.latest.toISOString(),
          })),
          conditions: held.conditions ? conditionsOf(held.conditions) : null,
        }
      : null,
    wanted: file.wanted.map(({ id, version, kind, requestingState, since, open }) => ({
      id,
      version,
      kind,
      requestingState,
      since: beginOf(since),
      open,
    })),
    ...proceduresOf(file),
    plan: file.plan
      ? {
          version: file.plan.version,
          goal: file.plan.goal ?? null,
          steps: file.plan.steps ?? null,
          responsible: file.plan.responsible,
          dueOn: file.plan.dueOn,
          agreed: file.plan.agreed,
        }
      : null,
    extraditions: file.extraditions.map((request) => ({
      id: request.id,
      requestingState: request.requestingState,
      open: request.open,
      receivedFrom: request.since && request.requestedAt ? beginOf(request.since) : null,
      lastStep: request.last?.step ?? null,
      surrenderOn: request.surrender?.on ?? null,
      bars: request.bars,
    })),
    proposals: file.proposals.flatMap(proposal),
  };
}

function proposal(known: ShownCase["proposals"][number]) {
  if (known.record === "arrest") return [];
  const { id = null, step } = known;
  if (known.record === "custody") return { procedure: "extradition" as const, id, step, because: "hearing" };
  const { kind, because } = known;
  return { procedure: kind, id, step, because: `${because.kind}.${because.step}` };
}

const spanOf = ({ when }: { when: When }) => ({
  happenedFrom: beginOf(when),
  happenedTo: when.latest.toISOString(),
});

type Step = ShownCase["procedures"]["rsd"][number];

const stepOf = ({ step, endsOn, when }: Step) => ({ step, ...spanOf({ when }), endsOn });

function proceduresOf({ procedures: { protection, ways, attempts, ...known }, complaints }: ShownCase) {
  const { rsd, stateAsylum, removal, criminalCases } = known;
  const told = <P extends "rsd" | "state_asylum" | "removal" | "criminal">(procedure: P, steps: Step[]) =>
    steps.map((one) => ({ procedure, ...stepOf(one) }));
  return {
    unhcrUntil: protection.unhcrUntil,
    stateUntil: protection.stateUntil,
    steps: [
      ...told("rsd", rsd),
      ...told("state_asylum", stateAsylum),
      ...told("removal", removal),
      ...criminalCases.flatMap(({ steps }) => told("criminal", steps)),
    ],
    criminalCases: criminalCases.map(({ id, country = null, steps }) => ({
      id,
      country,
      steps: steps.map(stepOf),
    })),
    safeWaysOut: ways.map(({ way, priority, steps }) => ({ way, priority, steps: steps.map(stepOf) })),
    interimMeasures: complaints.map(({ id, body, against, pending, grantedAt, breachedAt, steps }) => ({
      id,
      body,
      against: against ?? null,
      pending,
      granted: grantedAt !== undefined,
      breached: breachedAt !== undefined,
      steps: steps.map(stepOf),
    })),
    asylumAttempts: attempts.map(({ outcome, when }) => ({ outcome, ...spanOf({ when }) })),
  };
}

type Conditions = NonNullable<NonNullable<ShownCase["held"]>["conditions"]>;

const conditionsOf = ({ admitted, placeDisclosed, family, counsel, humanitarian, unhcr }: Conditions) => ({
  admitted,
  placeDisclosed,
  family,
  counsel,
  humanitarian,
  unhcr,
});

export const clock = (one: Clock): z.output<typeof shapes.clock> => ({
  key: one.key,
  rule: one.rule,
  kind: one.kind,
  article: one.article ?? null,
  citation: one.citation,
  period: one.computation.period,
  subject: one.subject ?? "detention",
  basis: one.basis,
  startedAt: one.startedAt.toISOString(),
  atTheEarliest: one.atTheEarliest,
  atTheLatest: one.atTheLatest === true,
  dueAt: one.dueAt.toISOString(),
  latestDueAt: one.latestDueAt?.toISOString() ?? null,
  dueOn: one.dueOn ?? null,
  mayExtendTo: one.mayExtendTo?.toISOString() ?? null,
  possible: one.possible,
  verified: one.verified,
  computation: { ...one.computation, end: one.computation.end.toISOString() },
  doubts: (one.doubts ?? []).map(({ doubt, citation, states }) => ({
    doubt,
    citation: citation ?? null,
    states: states ?? [],
  })),
  insteadOf: (one.insteadOf ?? []).map(({ rule }) => rule),
  state: one.state,
  stoppedAt: one.stoppedAt?.toISOString() ?? null,
  stoppedFrom: stoppedFrom(one),
  kept: keptOf(one) ?? null,
  stoppedBy: one.stoppedBy ?? null,
  what: one.said?.what ?? null,
  setBy: one.said?.setBy ?? null,
  changes: (one.changes ?? []).map(({ change, at, dueAt }) => ({
    change,
    at: at.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
  })),
});

const stoppedFrom = ({ stoppedAt, stoppedFrom = stoppedAt }: Clock) =>
  stoppedFrom && !isUnknown(stoppedFrom) ? stoppedFrom.toISOString() : null;

export function historyEntry({
  details,
  happened,
  ...entry
}: HistoryEntry): z.output<typeof shapes.historyEntry> {
  const readable = details === "unreadable" ? undefined : details;
  return {
    seq: null,
    chainSeq: entry.chainSeq,
    at: entry.at.toISOString(),
    happenedAt: happened
      ? {
          earliest: beginOf(happened),
          latest: happened.latest.toISOString(),
          precision: happened.precision,
          about: happened.about,
        }
      : null,
    actor: entry.by,
    event: entry.event,
    subject: readable?.subject ?? null,
    corrects: entry.corrects ?? null,
    correctedBy: entry.correctedBy,
    ...(readable && { details: readable }),
    hash: entry.hash,
  };
}

/** Of what nobody knows when it began the beginning is null, not 1970: what cannot be opened has the open columns' word for it. */
const beginOf = ({ earliest, latest, precision }: When): string | null =>
  precision === "unknown" || earliest.getTime() === notKnown(latest).earliest.getTime()
    ? null
    : earliest.toISOString();
