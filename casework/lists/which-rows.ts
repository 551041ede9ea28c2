import type { WhichCertificates } from "#db/records/list-certificates.ts";
import type { WhichDetained } from "#db/records/list-detained.ts";
import type { WhichHearings } from "#db/records/list-hearings.ts";
import type { WhichHouseholds } from "#db/records/list-households.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { CertificateEnds, CertificateFilter } from "#domain/lists/certificates.ts";
import type { DetainedFilter } from "#domain/lists/detained.ts";
import type { HearingFilter, HearingView } from "#domain/lists/hearings.ts";
import type { HouseholdFilter } from "#domain/lists/households.ts";
import { addDays, dayAfter } from "#domain/when/civil-days.ts";
import { localDay } from "../cases/local-day.ts";
import { startOf, timeZoneAsked, whichFiles } from "../cases/which-files.ts";

/** What a list is narrowed down by, as an address says it, in ids, instants and days. @throws NotFound for an office that the actor was not given */
export const whichHouseholds = (
  actor: Actor,
  { office, whereabouts, risk }: HouseholdFilter,
): WhichHouseholds => ({
  officeId: whichFiles(actor, { office }).officeId,
  whereabouts,
  risk,
});

export function whichDetained(actor: Actor, filter: DetainedFilter): WhichDetained {
  const { office, place, captor, longer, counsel } = filter;
  const { officeId, placeId } = whichFiles(actor, { office, place });
  return { officeId, captor, longer, counsel, ...(placeId !== undefined && { placeId }) };
}

export function whichHearings(actor: Actor, show: HearingView, filter: HearingFilter): WhichHearings {
  const { office, assignee, from, to, kind } = filter;
  const { officeId, assigneeId } = whichFiles(actor, { office, assignee });
  const timeZone = timeZoneAsked(actor, office);
  return {
    ...{ show, officeId, kind, assignedTo: assigneeId },
    since: from === undefined ? undefined : startOf("from", from, timeZone),
    before: to === undefined ? undefined : startOf("to", dayAfter(to), timeZone),
  };
}

export function whichCertificates(actor: Actor, filter: CertificateFilter, now: Date): WhichCertificates {
  const { office, assignee, ends, whose } = filter;
  const { officeId, assigneeId } = whichFiles(actor, { office, assignee });
  const today = localDay(now, timeZoneAsked(actor, office));
  return { officeId, assigneeId, whose, ...(ends && DAYS[ends](today)) };
}

/** Papers hold for the whole of their last day. */
const DAYS: Record<CertificateEnds, (today: string) => { from?: string; to: string }> = {
  ended: (today) => ({ to: addDays(today, -1) }),
  "30_days": (today) => ({ from: today, to: addDays(today, 30) }),
  "90_days": (today) => ({ from: today, to: addDays(today, 90) }),
};
