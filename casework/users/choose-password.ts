import { z } from "zod";
import { ruleBroken } from "#domain/refusals.ts";
import { isCommonPassword } from "#sealing/common-passwords.ts";
import { type HashedPassword, hashPassword, isHashedPassword } from "#sealing/passwords.ts";
import type { Person } from "./staff.ts";

/** Without a second factor a password stands alone, and is longer for it. */
export const SHORTEST_PASSWORD = 15;
const LONGEST_PASSWORD = 256;

/**
 * Hashes a new password, if it is one that may be chosen. It takes a while, and so comes before the command whose input
 * it becomes. @throws RuleBroken on `field`; Busy
 */
export async function choosePassword(
  field: string,
  password: string,
  { name, email }: Person,
): Promise<HashedPassword> {
  const text = password.normalize("NFKC");
  if ([...text].length < SHORTEST_PASSWORD)
    throw ruleBroken(field, "password.short", { length: SHORTEST_PASSWORD });
  if (text.length > LONGEST_PASSWORD) throw ruleBroken(field, "password.long", { length: LONGEST_PASSWORD });
  const owners = [...name.split(/\s+/), name, email, ...email.split(/[@.]/), "panoh"];
  if (isCommonPassword(text, owners)) throw ruleBroken(field, "password.common");
  return hashPassword(text);
}

/** As an input: made by `choosePassword` alone, and nothing that a form or call could send. */
export const hashedPassword = z.custom<HashedPassword>(isHashedPassword, "form.missing");
