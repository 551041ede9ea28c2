import { keepForm as keep, type Typed } from "#casework/sessions/kept-forms.ts";
import { sessionToken } from "./session-token.ts";

/**
 * Keeps what was posted after a session had ended by time, sealed for its owner, for thirty minutes.
 * Answers its id; undefined when nobody knows whose it was, and it cannot be kept.
 */
export async function keepForm(address: string, values: Typed): Promise<string | undefined> {
  const token = await sessionToken();
  return token && keep(token, address, values);
}
