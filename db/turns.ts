/** So long, in milliseconds, may one go on reading before whoever came meanwhile is answered. */
const LONG_MS = 5;

/** Since when somebody has been reading in this turn of the event loop; nobody, once others had theirs. */
let since: number | undefined;

/**
 * SQLite answers before anything else can happen, and one page asks for much: what was read is handed on at once, or,
 * after so long, when others have had their turn.
 */
export function inTurn<T>(read: () => T): T | Promise<T> {
  const now = performance.now();
  if (since === undefined) {
    since = now;
    setImmediate(() => {
      since = undefined;
    });
  }
  const rows = read();
  if (performance.now() - since < LONG_MS) return rows;
  return new Promise((hand) => setImmediate(() => hand(rows)));
}
