import { notFound } from "#domain/refusals.ts";

/** Which entry an address names. @throws NotFound when it can be none */
export function entryOf({ chain, seq }: { chain: string; seq: string }) {
  if (!/^[0-9a-f]{32}$/.test(chain) || !/^[1-9]\d{0,8}$/.test(seq)) throw notFound();
  return { chain, chainSeq: Number(seq) };
}
