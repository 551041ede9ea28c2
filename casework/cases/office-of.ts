import type { Actor, OfficeOfActor } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";

/** The actor's office of this id, or the first one when none is named. @throws NotFound for an office not given */
export function officeOf(actor: Actor, id?: string): OfficeOfActor {
  const office = id === undefined ? actor.offices[0] : actor.offices.find((one) => one.id === id);
  if (!office) throw notFound();
  return office;
}
