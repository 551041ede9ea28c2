import { type Store, store } from "#db/connection.ts";
import type { Actor } from "#domain/access/actor.ts";

/** An answer that depends on the time is asked anew after so long, whether anything was written or not. */
const STANDS_MS = 5_000;
const MOST = 2_000;

type Answer = { value: Promise<unknown>; changes: number; since: number };
type Asking = { actor: Pick<Actor, "userId">; now: Date };
const place = Symbol.for("panoh.answers");
const held = globalThis as { [place]?: WeakMap<Store, Map<string, Answer>> };
const writing = Symbol.for("panoh.wrote-last");
const wrote = globalThis as { [writing]?: Map<string, number> };

/**
 * What was asked a moment ago under the same key, as long as nothing at all was written since: numbers that stand on
 * every page, and are the same for page after page. Of very many files they may be as old as that although somebody else
 * has written: each write would have them counted anew, for everybody. Where nobody can tell whether something was
 * written, it is asked.
 */
export function asBefore<T>(key: string, { actor, now }: Asking, ask: () => Promise<T>): Promise<T> {
  const changes = store().changes();
  if (changes === undefined) return ask();
  const answers = answersOf(store());
  const name = `${Math.floor(now.getTime() / STANDS_MS)}|${key}`;
  const before = answers.get(name);
  if (before && (before.changes === changes || (store().isLarge() && before.since > wroteLast(actor))))
    return before.value as Promise<T>;
  const since = performance.now();
  const value = ask();
  if (answers.size >= MOST) answers.clear();
  answers.set(name, { value, changes, since });
  value.catch(() => answers.delete(name));
  return value;
}

/** What somebody has recorded is counted on the next page that they see, however many files there are. */
export function hasWritten({ userId }: Pick<Actor, "userId">) {
  wrote[writing] ??= new Map();
  wrote[writing].set(userId, performance.now());
}

const wroteLast = ({ userId }: Pick<Actor, "userId">): number => wrote[writing]?.get(userId) ?? 0;

function answersOf(of: Store): Map<string, Answer> {
  held[place] ??= new WeakMap();
  const answers = held[place].get(of) ?? new Map<string, Answer>();
  held[place].set(of, answers);
  return answers;
}
