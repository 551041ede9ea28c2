/** How a complaint, and the measures that go with it, stand: what happened and still counts. */
export interface MeasuresNow {
  /** The body has not decided. */
  pending: boolean;
  /** The body asks the state to hand nobody over, since then; lifted or decided, it does so no more. */
  grantedAt?: Date | undefined;
  /** Since when the state was told of it, where that is recorded. */
  notifiedAt?: Date | undefined;
  /** It has not answered: since it was told, or, where that is not recorded, since the body asked. */
  silentSince?: Date | undefined;
  /** The state has broken them. That a complaint is decided makes nobody safe who was handed over. */
  breachedAt?: Date | undefined;
}

/** What the steps of a complaint add up to, given in the order in which they came. */
export const measuresNow = (steps: readonly { step: string; happenedFrom: Date }[]): MeasuresNow =>
  steps.reduce(after, { pending: true });

function after(
  now: MeasuresNow,
  { step, happenedFrom: at }: { step: string; happenedFrom: Date },
): MeasuresNow {
  switch (step) {
    case "granted":
      return { ...now, grantedAt: now.grantedAt ?? at, silentSince: now.silentSince ?? at };
    case "state_notified":
      if (now.silentSince === undefined || now.notifiedAt !== undefined) return now;
      return { ...now, notifiedAt: at, silentSince: at };
    case "state_answered":
      return { ...now, silentSince: undefined };
    case "breached":
      return { ...now, breachedAt: now.breachedAt ?? at };
    case "denied":
      return { ...now, ...OVER };
    case "lifted":
      return { ...now, ...OVER, breachedAt: undefined };
    case "decided":
      return { ...now, ...OVER, pending: false };
    default:
      return now;
  }
}

/** The body asks nothing of the state any more. */
const OVER = { grantedAt: undefined, notifiedAt: undefined, silentSince: undefined };
