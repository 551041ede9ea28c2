import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";

/** What can be recorded now, likeliest first: somebody held needs other things than somebody free. */
export async function recordMenu({
  caseNumber,
  held,
  may,
  stage,
  closing,
  extraditions,
  complaints,
}: ShownCase): Promise<{ label: string; href: string }[]> {
  if (!may.record) return [];
  const say = await getTranslations("cases.record");
  const file = `/cases/${caseNumber}`;
  const note = { label: say("note"), href: `${file}/notes/new` };
  const task = { label: say("task"), href: `${file}/tasks/new` };
  const whereabouts = { label: say("whereabouts"), href: `${file}/whereabouts/new` };
  const request = extraditions.find(({ open }) => open);
  const asked = { label: say("extradition_request"), href: `${file}/extradition-requests/new` };
  const step = (href: string) => ({
    label: say("extradition_step"),
    href: `${file}/extradition-requests/${href}`,
  });
  const extradition = request ? [step(`${request.id}/steps/new`), asked] : [asked, step("new?as=step")];
  const wanted = { label: say("wanted_notice"), href: `${file}/wanted-notices/new` };
  const rsd = { label: say("rsd_step"), href: `${file}/rsd-steps/new` };
  const attempt = { label: say("asylum_attempt"), href: `${file}/asylum-attempts/new` };
  const pending = complaints.find((one) => one.pending);
  const others = [
    pending
      ? { label: say("complaint_step"), href: `${file}/interim-measures/${pending.id}/steps/new` }
      : { label: say("interim_measure"), href: `${file}/interim-measures/new` },
    { label: say("clock"), href: `${file}/clocks/new` },
    { label: say("solution_step"), href: `${file}/solution-steps/new` },
    { label: say("removal_step"), href: `${file}/removal-steps/new` },
    { label: say("criminal_step"), href: `${file}/criminal-steps/new` },
  ];
  const acts = held
    ? [
        { label: say("contact"), href: `${file}/detentions/${held.id}/contacts/new` },
        note,
        { label: say("counsel"), href: `${file}/counsel/new` },
        { label: say("hearing"), href: `${file}/hearings/new` },
        { label: say("ill_treatment"), href: `${file}/ill-treatment/new` },
        ...extradition,
        ...others,
        { label: say("transfer"), href: `${file}/detentions/${held.id}/transfer/new` },
        { label: say("conditions"), href: `${file}/detentions/${held.id}/conditions/new` },
        { label: say("end"), href: `${file}/detentions/${held.id}/end/new` },
        ...(held.ground === "unknown"
          ? [{ label: say("ground"), href: `${file}/corrections/new?field=ground` }]
          : []),
        wanted,
        task,
      ]
    : [
        note,
        whereabouts,
        { label: say("arrest"), href: `/arrests/new?file=${caseNumber}` },
        attempt,
        rsd,
        wanted,
        ...extradition,
        ...others,
        task,
      ];
  const assign = may.assign
    ? [{ label: say("assign"), href: `${file}/assignment/new` }]
    : may.take
      ? [{ label: say("take"), href: `${file}/assignment/new` }]
      : [];
  const closed = stage === "closed";
  const risk = [
    { label: say("risk_review"), href: `${file}/risk-reviews/new` },
    ...(may.override ? [{ label: say("risk_override"), href: `${file}/risk-override/new` }] : []),
  ];
  const close = closed
    ? { label: say("reopen"), href: `${file}/reopening/new` }
    : { label: say("close"), href: `${file}/closure/new` };
  return [...acts, ...risk, ...assign, ...(closing.asked?.state === "waiting" ? [] : [close])];
}
