import { keyedHash, newToken } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";

/** 256 random bits, URL-safe: what a link carries. Only its hash is stored. */
export const TOKEN = /^[\w-]{43}$/;

export const invitationIdOf = (token: string) => keyedHash(keyring().session, `invitation|${token}`);

/**
 * The token of an invitation, made before the command, whose answer has ids alone. The same form sent twice makes the
 * same token, and so the same invitation.
 */
export const invitationToken = (formKey?: string): string =>
  formKey
    ? Buffer.from(keyedHash(keyring().session, `new invitation|${formKey}`), "hex").toString("base64url")
    : newToken();
