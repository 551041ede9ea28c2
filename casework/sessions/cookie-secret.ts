import { keyring } from "#sealing/keys.ts";

/** With what the session's cookie is encrypted. */
export const cookieSecret = (): string => keyring().cookie.toString("base64url");
