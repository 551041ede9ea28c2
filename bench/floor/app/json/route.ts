import type { NextRequest } from "next/server";
import { filler } from "../../filler.ts";

/** So many things of so many letters as JSON. */
export function GET({ nextUrl: { searchParams } }: NextRequest) {
  const count = Number(searchParams.get("items") ?? 50);
  const word = filler(Math.floor(Number(searchParams.get("letters") ?? 5000) / count / 12));
  const fields = "abcdefghijkl".split("");
  const items = Array.from({ length: count }, (_, id) => ({
    id,
    ...Object.fromEntries(fields.map((name) => [name, word])),
  }));
  return Response.json({ items, next: null });
}

/** Reads what was sent and answers little. */
export async function POST(request: NextRequest) {
  const sent = await request.json();
  return Response.json({ id: "1", version: 1, fields: Object.keys(sent).length });
}
