import type { Mine } from "#db/records/list-inbox.ts";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import type { InboxKind } from "#domain/vocabulary/inbox-kinds.ts";

/** Whose inbox, since when, and what they do not want to be told in it. */
export const mineOf = (
  actor: Actor,
  { since, now, off }: { since: Date; now: Date; off: InboxKind[] },
): Mine => ({
  scope: scopeOf(actor),
  userId: actor.userId,
  supervises: actor.roles.includes("supervisor"),
  ...{ since, now, off },
});
