import type { Called, Which } from "#db/records/which-cases.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type CaseFilter, ME, NOBODY } from "#domain/cases/case-filter.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { exactly } from "#domain/when/exactly.ts";

/** A filter as an address says it, in ids and instants. @throws NotFound for an office that the actor was not given */
export function whichFiles(actor: Actor, filter: CaseFilter): Which {
  const { assignee, office: code, changedSince, ...rest } = filter;
  const office = code === undefined ? undefined : actor.offices.find((one) => one.code === code);
  if (code !== undefined && !office) throw notFound();
  const which: Which = rest;
  if (office) which.officeId = office.id;
  if (assignee !== undefined) which.assigneeId = assigneeOf(actor, assignee);
  if (changedSince)
    which.changedSince = startOf(changedSince, (office ?? actor.offices[0])?.timeZone ?? "UTC");
  return which;
}

function assigneeOf(actor: Actor, assignee: string): string | null {
  if (assignee === NOBODY) return null;
  return assignee === ME ? actor.userId : assignee;
}

function startOf(day: string, timeZone: string): Date {
  const when = exactly(day, "", timeZone);
  if (typeof when === "string") throw ruleBroken("changedSince", "form.date");
  return when.earliest;
}

/** What somebody typed to find a file: its number, or the end of it, or the beginning of a pseudonym. */
export function calledBy(words: string): Called {
  const number = words.trim().toUpperCase();
  if (/^[A-Z]{2,5}-[\d-]*$/.test(number)) return { number };
  if (/^\d{1,5}$/.test(number)) return { numberEnd: number.padStart(5, "0") };
  return { pseudonym: foldPseudonym(words) };
}
