import { z } from "zod";
import type { EntryCursor, LookCursor } from "#db/records/history.ts";

/** Where a page ended, and how many rows came before: as an address carries it, "50~2025-07-07T04:00:00.000Z~chain~17". */
export type Cursor<Place> = { seen: number; place: Place };

const seen = z.coerce.number().int().nonnegative().max(999_999_999);
/** No year has more than four digits: PostgreSQL reads none that has. */
const at = z.iso.datetime().transform((text) => new Date(text));
const entry = z.tuple([seen, at, z.string().regex(/^[0-9a-f]{32}$/), z.coerce.number().int().positive()]);
const look = z.tuple([seen, at, z.uuid()]);

export const writeCursor = ({ seen, place: { at, ...rest } }: Cursor<EntryCursor | LookCursor>): string =>
  [seen, at.toISOString(), ...Object.values(rest)].join("~");

export function readEntryCursor(text: string | undefined): Cursor<EntryCursor | undefined> {
  const { data } = entry.safeParse(text?.split("~"));
  if (!data) return { seen: 0, place: undefined };
  const [seen, at, chain, chainSeq] = data;
  return { seen, place: { at, chain, chainSeq } };
}

export function readLookCursor(text: string | undefined): Cursor<LookCursor | undefined> {
  const { data } = look.safeParse(text?.split("~"));
  if (!data) return { seen: 0, place: undefined };
  const [seen, at, id] = data;
  return { seen, place: { at, id } };
}
