import { countApprovals } from "#casework/approvals/count-approvals.ts";
import { log } from "#casework/log.ts";
import type { Actor } from "#domain/access/actor.ts";

/** How many requests wait for a supervisor. No number is worth a page: what fails here leaves it out. */
export async function approvalsWaiting(actor: Actor): Promise<number | undefined> {
  if (!actor.roles.includes("supervisor")) return undefined;
  try {
    return (await countApprovals(actor, {})).waiting;
  } catch (error) {
    log.error("What waits for approval could not be counted.", { error });
    return undefined;
  }
}
