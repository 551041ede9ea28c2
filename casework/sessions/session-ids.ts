import { keyedHash } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";

/** Of what a cookie holds, only hashes are stored. */
export const sessionIdOf = (token: string) => keyedHash(keyring().session, `session|${token}`);
export const deviceIdOf = (token: string) => keyedHash(keyring().session, `device|${token}`);
