/** The time of the record: the real clock, but in a demonstration, whose clock began elsewhere and runs on from there. */
type DomainClock = { startsAt: number; startedAt: number };

const place = Symbol.for("panoh.clock");
const held = globalThis as { [place]?: DomainClock };

export function now(): Date {
  const clock = held[place];
  return clock ? new Date(clock.startsAt + Date.now() - clock.startedAt) : new Date();
}

/** From now on the record's time is `startsAt` plus what has passed since `startedAt`. */
export function setClock(startsAt: Date, startedAt: Date) {
  held[place] = { startsAt: startsAt.getTime(), startedAt: startedAt.getTime() };
}

/** When on the record's clock something was that is known by the real one: in a demonstration they differ. */
export const onTheRecord = (real: Date, now: Date): Date =>
  new Date(real.getTime() + now.getTime() - Date.now());
