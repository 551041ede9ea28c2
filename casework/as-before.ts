import { type Store, store } from "#db/connection.ts";

/** An answer that depends on the time is asked anew after so long, whether anything was written or not. */
const STANDS_MS = 5_000;
const MOST = 2_000;

type Answer = { value: Promise<unknown>; changes: number };
const place = Symbol.for("panoh.answers");
const held = globalThis as { [place]?: WeakMap<Store, Map<string, Answer>> };

/**
 * What was asked a moment ago under the same key, as long as nothing at all was written since: numbers that stand on
 * every page, and are the same for page after page. Where nobody can tell whether something was written, it is asked.
 */
export function asBefore<T>(key: string, now: Date, ask: () => Promise<T>): Promise<T> {
  const changes = store().changes();
  if (changes === undefined) return ask();
  const answers = answersOf(store());
  const name = `${Math.floor(now.getTime() / STANDS_MS)}|${key}`;
  const before = answers.get(name);
  if (before?.changes === changes) return before.value as Promise<T>;
  const value = ask();
  if (answers.size >= MOST) answers.clear();
  answers.set(name, { value, changes });
  value.catch(() => answers.delete(name));
  return value;
}

function answersOf(of: Store): Map<string, Answer> {
  held[place] ??= new WeakMap();
  const answers = held[place].get(of) ?? new Map<string, Answer>();
  held[place].set(of, answers);
  return answers;
}
