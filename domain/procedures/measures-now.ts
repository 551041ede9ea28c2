/** How a complaint, and the measures that go with it, stand: what happened and still counts. */
export interface MeasuresNow {
  /** The body has not decided. */
  pending: boolean;
  /** The body asks the state to hand nobody over, since then; lifted or decided, it does so no more. */
  grantedAt?: Date | undefined;
  /** It was told of it, and has not answered: since then. */
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
    case "state_answered":
      return { ...now, silentSince: undefined };
    case "breached":
      return { ...now, breachedAt: now.breachedAt ?? at };
    case "denied":
      return { ...now, grantedAt: undefined, silentSince: undefined };
    case "lifted":
      return { ...now, grantedAt: undefined, silentSince: undefined, breachedAt: undefined };
    case "decided":
      return { ...now, pending: false, grantedAt: undefined, silentSince: undefined };
    default:
      return now;
  }
}
