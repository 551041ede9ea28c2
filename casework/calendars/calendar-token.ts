import { keyedHash, newToken } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";

/** Only the hash of a calendar's token is stored. */
export const calendarIdOf = (token: string) => keyedHash(keyring().session, `calendar|${token}`);

/** The token of a calendar, made before the command, whose answer has ids alone; the same form sent twice makes the same. */
export const calendarToken = (formKey?: string): string =>
  formKey
    ? Buffer.from(keyedHash(keyring().session, `new calendar|${formKey}`), "hex").toString("base64url")
    : newToken();
