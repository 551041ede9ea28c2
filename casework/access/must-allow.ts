import type { Actor } from "#domain/access/actor.ts";
import { allows, type CommandName, commandRoles } from "#domain/access/roles.ts";
import { forbidden } from "#domain/refusals.ts";
import { now } from "../clock.ts";
import { recordRefusal } from "../history/refusals.ts";

/**
 * For the page of a form that shows nothing of the record: whoever may not send it does not get it. The command's door
 * asks again. @throws Forbidden, recorded
 */
export async function mustAllow(actor: Actor, name: CommandName) {
  if (allows(commandRoles[name], actor.roles)) return;
  await recordRefusal(actor, name, "forbidden", now());
  throw forbidden();
}
