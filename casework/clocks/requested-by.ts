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

/** The one state that asked for a person, or looked for them, while they were held; of several nobody knows for which they are. */
export function requestedBy(held: Held, { requests, notices }: Asking): string | undefined {
  const span = {
    from: held.takenPrecision === "unknown" ? held.takenTo : held.takenFrom,
    to: held.endedTo ?? undefined,
  };
  const states = new Set([
    ...requests
      .filter(({ steps }) => wasOpen(steps, span))
      .map(({ request }) => request.requestingState ?? undefined),
    ...notices
      .filter(({ happenedFrom, liftedAt }) =>
        overlaps(span, { from: happenedFrom, to: liftedAt ?? undefined }),
      )
      .map(({ requestingState }) => requestingState),
  ]);
  return states.size === 1 ? [...states][0] : undefined;
}

/** One that was refused or taken back before they were taken is none of this detention, until it is made again. */
const wasOpen = (steps: ProcedureStep[], span: Span): boolean =>
  steps.length === 0 ||
  steps.some(
    ({ happenedFrom }, index) =>
      extraditionNow(steps.slice(0, index + 1)).open &&
      overlaps(span, { from: happenedFrom, to: steps[index + 1]?.happenedTo }),
  );

const overlaps = (one: Span, other: Span): boolean =>
  (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from < other.to);
