/** Each hash takes 64 MiB: two at a time, and a queue no longer than it can be waited for. */
const AT_ONCE = 2;
const QUEUE = 20;

// On globalThis: Next loads this module several times in one process, and the memory is one.
const place = Symbol.for("panoh.turns");
const held = globalThis as { [place]?: { running: number; waiting: (() => void)[] } };

/** Does costly work when it is its turn. @throws Busy at once when twenty wait already */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  held[place] ??= { running: 0, waiting: [] };
  const turns = held[place];
  if (turns.running >= AT_ONCE) {
    if (turns.waiting.length >= QUEUE) throw busy();
    await new Promise<void>((goOn) => turns.waiting.push(goOn));
  } else turns.running++;
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running--;
  }
}

const tag = Symbol.for("panoh.busy");
const busy = () =>
  Object.assign(new Error("Too many passwords are being checked at this moment."), { [tag]: true });

/** Whether there was no turn left: the answer is 503, and trying again helps. */
export const isBusy = (error: unknown): boolean =>
  typeof error === "object" && error !== null && tag in error;
