import { countWaiting } from "#casework/inbox/count-waiting.ts";
import { log } from "#casework/log.ts";
import type { Actor } from "#domain/access/actor.ts";
import { allows, queryRoles } from "#domain/access/roles.ts";

/** What of somebody's inbox is new, and what they must do is late. No number is worth a page: what fails here leaves it out. */
export async function waitingFor(actor: Actor): Promise<{ unread: number; overdue: number } | undefined> {
  if (!allows(queryRoles["waiting.count"], actor.roles)) return undefined;
  try {
    return await countWaiting(actor, {});
  } catch (error) {
    log.error("What waits for somebody could not be counted.", { error });
    return undefined;
  }
}
