import type { getTranslations } from "next-intl/server";
import type { Clock } from "#domain/clocks/clock.ts";

type Say = Awaited<ReturnType<typeof getTranslations<"clocks">>>;

/** What answers a limit, and where that is recorded; of what the authorities must do, only once they have not. */
export function clockAct(
  clock: Clock,
  over: boolean,
  file: string,
  say: Say,
): { label: string; href: string }[] {
  const { act, kind, subjectId } = clock;
  const answer = act === undefined || (kind === "their_duty" && !over) ? undefined : ACTS[act];
  if (answer === undefined) return [];
  return [{ label: say(`acts.${answer.label}` as never), href: `${file}/${answer.address(subjectId)}` }];
}

const ACTS: Record<string, { label: string; address: (subjectId: string) => string }> = {
  "detention.contact": { label: "contact", address: (id) => `detentions/${id}/contacts/new` },
  "risk.review": { label: "review", address: () => "risk-reviews/new" },
  "note.contact": { label: "contact", address: () => "notes/new?kind=contact" },
  "asylum_attempt.record": { label: "attempt", address: () => "asylum-attempts/new" },
  "ill_treatment.record": { label: "examination", address: () => "ill-treatment/new" },
  "asylum_step.appeal": { label: "appeal", address: () => "asylum-steps/new?step=appealed" },
  "asylum_step.renew": { label: "renewal", address: () => "asylum-steps/new?step=certificate_renewed" },
  "asylum_step.complaint": {
    label: "complaint",
    address: () => "asylum-steps/new?step=complaint_about_inaction",
  },
  "rsd_step.appeal": { label: "appeal", address: () => "rsd-steps/new?step=appealed" },
  "rsd_step.renew": { label: "renewal", address: () => "rsd-steps/new?step=certificate_renewed" },
  "interim_measure.record": { label: "measures", address: () => "interim-measures/new" },
  "solution_step.exit_permit": { label: "permit", address: () => "solution-steps/new" },
  "extradition.appealed": {
    label: "appeal",
    address: (id) => `extradition-requests/${id}/steps/new?step=appealed`,
  },
};
