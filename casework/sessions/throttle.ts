import { isIPv6 } from "node:net";
import { store } from "#db/connection.ts";
import { deleteThrottlesEnded, findThrottle, putThrottle } from "#db/records/throttles.ts";
import { type Allowance, countAttempt, giveBack, PER_ACCOUNT, PER_ADDRESS } from "#domain/access/throttle.ts";
import { tooMany } from "#domain/refusals.ts";
import { keyedHash } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";

/** Whose account is tried, from where, and whether it is a browser that its owner has used before. */
export type Attempt = { account: string; address: string; knownDevice?: string | undefined };

/**
 * Counts an attempt to sign in, before it is made, in the database, which several servers share. Strangers share one
 * bucket for an account; its owner's known browser has its own, so that nobody can lock the owner out.
 * @throws TooMany
 */
export async function countSignIn(attempt: Attempt) {
  const now = new Date();
  const retryAfter = await store().transaction(async (db) => {
    const counted = [];
    for (const { id, allowance } of bucketsOf(attempt)) {
      const { bucket, retryAfter } = countAttempt(await findThrottle(db, id), allowance, now);
      if (retryAfter > 0) return retryAfter;
      counted.push({ id, bucket });
    }
    for (const { id, bucket } of counted) await putThrottle(db, id, bucket);
    return 0;
  });
  if (retryAfter > 0) throw tooMany(retryAfter);
}

/** What succeeded is not counted against the account; against the address it is. */
export async function giveSignInBack(attempt: Attempt) {
  const { id } = accountBucket(attempt);
  await store().transaction(async (db) => {
    const bucket = await findThrottle(db, id);
    if (bucket) await putThrottle(db, id, giveBack(bucket));
    await deleteThrottlesEnded(db, new Date());
  });
}

/** Whether somebody from this address has tried so many wrong tokens that they have to wait. @throws TooMany */
export async function mustNotWait(address: string) {
  const now = new Date();
  const blockedUntil = (await findThrottle(store().reader, tokensFrom(address)))?.blockedUntil;
  if (blockedUntil && blockedUntil > now)
    throw tooMany(Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000));
}

/** Counts a token that opened nothing, by where it came from: what is right is never counted. */
export async function countWrongToken(address: string) {
  const id = tokensFrom(address);
  await store().transaction(async (db) => {
    const { bucket } = countAttempt(await findThrottle(db, id), PER_ADDRESS, new Date());
    if (bucket) await putThrottle(db, id, bucket);
  });
}

const tokensFrom = (address: string) => named(`tokens|${networkOf(address)}`);

type Counted = { id: string; allowance: Allowance };

const bucketsOf = (attempt: Attempt): Counted[] => [
  { id: named(`address|${networkOf(attempt.address)}`), allowance: PER_ADDRESS },
  accountBucket(attempt),
];

const accountBucket = ({ account, knownDevice }: Attempt): Counted => ({
  id: named(knownDevice ? `device|${account}|${knownDevice}` : `strangers|${account}`),
  allowance: PER_ACCOUNT,
});

const named = (what: string) => keyedHash(keyring().throttle, what);

/** Whoever has one IPv6 address has 2^64 of them. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address.replace(/^::ffff:/, "");
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  return [...groups, ...Array(missing).fill("0"), ...(tail ?? "").split(":").filter(Boolean)]
    .slice(0, 4)
    .join(":");
}
