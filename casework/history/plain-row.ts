/**
 * A row as plain JSON, for hashing: instants in UTC, bytes in base64. What is empty is left out, so that a column
 * added later does not change the hash of a row that was written before it.
 */
export function plainRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) =>
      value === null || value === undefined ? [] : [[column, plain(value)]],
    ),
  );
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
  return value;
}
