import type { Called, Which } from "#db/records/which-cases.ts";
import { NEVER } from "#db/schema/cases.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type CaseFilter, ME, NOBODY, PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { dayAfter } from "#domain/when/civil-days.ts";
import { exactly } from "#domain/when/exactly.ts";

/** A filter as an address says it, in ids and instants. @throws NotFound for an office that the actor was not given */
export function whichFiles(actor: Actor, filter: CaseFilter): Which {
  const { assignee, office: code, changedSince, place, happened, from, to, refusedAt, ...rest } = filter;
  const office = code === undefined ? undefined : actor.offices.find((one) => one.code === code);
  if (code !== undefined && !office) throw notFound();
  const which: Which = rest;
  if (office) which.officeId = office.id;
  if (assignee !== undefined) which.assigneeId = assigneeOf(actor, assignee);
  const timeZone = timeZoneAsked(actor, code);
  if (changedSince) which.changedSince = startOf("changedSince", changedSince, timeZone);
  if (place !== undefined) which.placeId = placeOf(place);
  if (happened)
    which.happened = {
      what: happened,
      days: { from: from ?? "0000", to: to ?? "9999" },
      since: from ? startOf("from", from, timeZone) : new Date(0),
      until: to ? startOf("to", dayAfter(to), timeZone) : NEVER,
      ...(refusedAt !== undefined && { placeId: placeOf(refusedAt) }),
    };
  return which;
}

/** The same, and of those only what goes by these words, if there are any. */
export const whichCalled = (actor: Actor, filter: CaseFilter, words: string | undefined): Which => ({
  ...whichFiles(actor, filter),
  ...(words !== undefined && { called: calledBy(words) }),
});

/** On whose clocks days are meant: those of the office that is asked about, else of one's first. */
export const timeZoneAsked = ({ offices }: Actor, office: string | undefined): string =>
  (offices.find(({ code }) => code === office) ?? offices[0])?.timeZone ?? "UTC";

const placeOf = (place: string) => (place === PLACE_NOT_KNOWN ? null : place);

function assigneeOf(actor: Actor, assignee: string): string | null {
  if (assignee === NOBODY) return null;
  return assignee === ME ? actor.userId : assignee;
}

/** The first moment of a day. @throws RuleBroken for what is no day */
export function startOf(field: string, day: string, timeZone: string): Date {
  const when = exactly(day, "", timeZone);
  if (typeof when === "string") throw ruleBroken(field, "form.date");
  return when.earliest;
}

/** What somebody typed to find a file: its number, or the end of it, or the beginning of a word of its pseudonym. */
export function calledBy(words: string): Called {
  const number = words.trim().toUpperCase();
  if (/^[A-Z]{2,5}-[\d-]*$/.test(number)) return { number };
  if (/^\d{1,5}$/.test(number)) return { numberEnd: number.padStart(5, "0") };
  return { pseudonym: foldPseudonym(words) };
}
