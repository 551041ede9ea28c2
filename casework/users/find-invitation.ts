import { store } from "#db/connection.ts";
import { findInvitation, findUser } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { now as clockNow } from "../clock.ts";
import { invitationIdOf } from "./invitation-token.ts";
import { personOf } from "./staff.ts";

/** Whom an invitation is for. Looking never uses it up. @throws NotFound, or RuleBroken when it was used or has ended */
export async function invitationFor(token: string, now = clockNow()) {
  const db = store().reader;
  const invitation = await findInvitation(db, invitationIdOf(token));
  const user = invitation && (await findUser(db, invitation.userId));
  if (!invitation || !user || user.disabledAt) throw notFound();
  mustBeOpen(invitation, now);
  return personOf(db, user);
}

/** @throws RuleBroken with a sentence when an invitation was used or has ended */
export function mustBeOpen({ usedAt, expiresAt }: { usedAt: Date | null; expiresAt: Date }, now: Date) {
  if (usedAt) throw ruleBroken("", "invitation.used");
  if (expiresAt <= now) throw ruleBroken("", "invitation.over");
}
