import type { Detention } from "#db/records/detentions.ts";
import type { ProcedureStep } from "#db/records/procedures.ts";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";

/** Requests for extradition with their steps in order, and wanted notices, those that were taken back among them. */
export type Asking = {
  requests: { request: { requestingState: string | null }; steps: ProcedureStep[] }[];
  notices: { requestingState: string; happenedFrom: Date; liftedAt: Date | null }[];
};

type Held = Pick<Detention, "takenFrom" | "takenTo" | "takenPrecision" | "endedTo">;
type Span = { from: Date; to: Date | undefined };

/** The one state for which somebody was held; of several that asked nobody knows for which. */
export function requestedBy(held: Held, asking: Asking): string | undefined {
  const [only, ...others] = statesAsking(held, asking);
  return others.length === 0 ? (only ?? undefined) : undefined;
}

/**
 * The states for which somebody may have been held, in the order of the alphabet; null is one that nobody knows. An arrest or
 * an order of custody under a request says for whose sake it was; else it is each state that asked for them, or looked for
 * them, while they were held.
 */
export function statesAsking(held: Held, { requests, notices }: Asking): (string | null)[] {
  const span = {
    from: held.takenPrecision === "unknown" ? held.takenTo : held.takenFrom,
    to: held.endedTo ?? undefined,
  };
  const ordering = requests.filter(({ steps }) => tookThem(steps, span));
  const asking = ordering.length > 0 ? ordering : requests.filter(({ steps }) => wasOpen(steps, span));
  const looking = ordering.length > 0 ? [] : notices.filter((notice) => overlaps(span, spanOf(notice)));
  const states = new Set([
    ...asking.map(({ request }) => request.requestingState),
    ...looking.map(({ requestingState }) => requestingState),
  ]);
  return [...states].sort();
}

const TAKES_THEM = ["arrested", "temporary_custody_ordered", "extradition_arrest"];

const tookThem = (steps: ProcedureStep[], span: Span): boolean =>
  steps.some(
    ({ step, happenedFrom, happenedTo }) =>
      TAKES_THEM.includes(step) && overlaps(span, { from: happenedFrom, to: happenedTo }),
  );

/** One that was refused or taken back before they were taken is none of this detention, until it is made again. */
const wasOpen = (steps: ProcedureStep[], span: Span): boolean =>
  steps.length === 0 ||
  steps.some(
    ({ happenedFrom }, index) =>
      extraditionNow(steps.slice(0, index + 1)).open &&
      overlaps(span, { from: happenedFrom, to: steps[index + 1]?.happenedTo }),
  );

const spanOf = ({ happenedFrom, liftedAt }: Asking["notices"][number]): Span => ({
  from: happenedFrom,
  to: liftedAt ?? undefined,
});

const overlaps = (one: Span, other: Span): boolean =>
  (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from < other.to);
