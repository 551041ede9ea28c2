import { setTimeout as wait } from "node:timers/promises";
import { store } from "#db/connection.ts";
import { findPassword, findUserByEmail, isKnownDevice, type User } from "#db/records/users.ts";
import { refusalOf, ruleBroken, rulesBroken } from "#domain/refusals.ts";
import { newToken } from "#sealing/hashes.ts";
import { passwordMatches } from "#sealing/passwords.ts";
import { now } from "../clock.ts";
import { recordRefusal, STRANGER } from "../history/refusals.ts";
import { TOKEN } from "../users/invitation-token.ts";
import { emailIndexOf } from "../users/staff.ts";
import { proofOf } from "./proof.ts";
import { recordRefusedSignIn } from "./record-refused-sign-in.ts";
import { deviceIdOf } from "./session-ids.ts";
import { startSession } from "./start-session.ts";
import { countSignIn, giveSignInBack } from "./throttle.ts";

type Attempt = { email: string; password: string; address: string; device?: string | undefined };

/**
 * The one way to sign in, for the page and for next-auth's own route. The session's token and the browser's are for
 * cookies. @throws RuleBroken with the same words for every failure, TooMany, Busy
 */
export async function signIn({
  email,
  password,
  address,
  device,
}: Attempt): Promise<{ token: string; device: string }> {
  const began = performance.now();
  mustBeFilledIn({ email, password });
  const account = emailIndexOf(email);
  const user = await findUserByEmail(store().reader, account);
  const knownDevice =
    user && device && TOKEN.test(device) ? await knownTo(user, deviceIdOf(device)) : undefined;
  const attempt = { account, address, knownDevice };
  await counted(attempt);
  if (!(await isTheirs(user, password)) || !user) {
    await (user
      ? recordRefusedSignIn(user, now())
      : recordRefusal(STRANGER, "session.start", "unknown", now()));
    await evenly(began);
    throw ruleBroken("", "sign_in.wrong");
  }
  await giveSignInBack(attempt);
  const tokens = { token: newToken(), device: (knownDevice && device) || newToken() };
  await startSession(STRANGER, { proof: proofOf(user.id), ...tokens });
  return tokens;
}

function mustBeFilledIn(fields: { email: string; password: string }) {
  const missing = Object.entries(fields).filter(([, value]) => value === "");
  if (missing.length > 0)
    throw rulesBroken(missing.map(([field]) => ({ field, sentence: { key: `sign_in.${field}` } })));
}

const knownTo = async (user: User, device: string) =>
  (await isKnownDevice(store().reader, user.id, device)) ? device : undefined;

async function counted(attempt: Parameters<typeof countSignIn>[0]) {
  try {
    await countSignIn(attempt);
  } catch (error) {
    if (refusalOf(error)?.kind === "too_many")
      await recordRefusal(STRANGER, "session.start", "too_many", now());
    throw error;
  }
}

/** Nobody, somebody disabled and somebody not yet come cost the same work as a wrong password. */
async function isTheirs(user: User | undefined, password: string): Promise<boolean> {
  const kept = !user || user.disabledAt ? undefined : await findPassword(store().reader, user.id);
  return passwordMatches(password, kept?.hash);
}

const STEP_MS = 250;

/** A failure is answered at a full step of time, so that the entry on a user's chain does not tell that there is one. */
const evenly = (began: number) => wait(STEP_MS - ((performance.now() - began) % STEP_MS));
