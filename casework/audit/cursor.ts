import { z } from "zod";
import type { EntryCursor, LookCursor } from "#db/records/history.ts";

const entry = z.tuple([
  z.coerce.date(),
  z.string().regex(/^[0-9a-f]{32}$/),
  z.coerce.number().int().positive(),
]);
const look = z.tuple([z.coerce.date(), z.uuid()]);

/** Where a page ended, as an address carries it: "2025-07-07T04:00:00.000Z~chain~17". */
export const writeCursor = ({ at, ...rest }: EntryCursor | LookCursor): string =>
  [at.toISOString(), ...Object.values(rest)].join("~");

export function readEntryCursor(text: string | undefined): EntryCursor | undefined {
  const { data } = entry.safeParse(text?.split("~"));
  return data && { at: data[0], chain: data[1], chainSeq: data[2] };
}

export function readLookCursor(text: string | undefined): LookCursor | undefined {
  const { data } = look.safeParse(text?.split("~"));
  return data && { at: data[0], id: data[1] };
}
