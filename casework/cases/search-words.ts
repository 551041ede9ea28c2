import type { Actor } from "#domain/access/actor.ts";
import { isUnreadable, open, seal } from "#sealing/envelope.ts";
import { keyring } from "#sealing/keys.ts";

/** People type real names into a search, and browser histories are read at checkpoints: an address carries them sealed. */
const KEPT_MS = 10 * 60_000;
const BLOCK = 64;

/** Words as an address may carry them: sealed for this user and ten minutes, and no longer or shorter than other words. */
export function sealWords(actor: Actor, words: string, now: Date): string {
  const plain = JSON.stringify({ words, until: now.getTime() + KEPT_MS });
  const length = Buffer.byteLength(plain);
  const padded = plain + " ".repeat((BLOCK - (length % BLOCK)) % BLOCK);
  return seal(Buffer.from(padded), { version: 1, key: keyring().search }, boundTo(actor)).toString(
    "base64url",
  );
}

/** What `sealWords` sealed; undefined after its time, for another user, and when it was tampered with. */
export function openWords(actor: Actor, sealed: string, now: Date): string | undefined {
  try {
    const plain = open(Buffer.from(sealed, "base64url"), keyring().search, boundTo(actor)).toString();
    const { words, until } = JSON.parse(plain) as { words: string; until: number };
    return now.getTime() <= until ? words : undefined;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}

const boundTo = ({ userId }: Actor) => `panoh1|search|${userId}`;
