import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";

export interface Act {
  label: string;
  href: string;
}

/** Everything that can be recorded in this file now by whoever reads it, under the heading where they would look for it. */
export async function recordable(file: ShownCase) {
  return {
    happened: await whatHappened(file),
    custody: file.held ? await ofTheDetention(file, file.held) : {},
    defence: await ofTheDefence(file),
    procedures: await ofProcedures(file),
    limits: await ofLimits(file),
    people: await ofPeople(file),
    file: await ofTheFile(file),
  } satisfies Record<string, Partial<Record<string, Act>>>;
}

type Say = Awaited<ReturnType<typeof getTranslations<"cases.record">>>;
type Name = Parameters<Say>[0];

/** An act by its name below `cases.record`, and where it is recorded. */
async function acts<N extends Name>(addresses: Record<N, string>): Promise<Record<N, Act>> {
  const say = await getTranslations("cases.record");
  return Object.fromEntries(
    Object.entries<string>(addresses).map(([name, href]) => [name, { label: say(name as Name), href }]),
  ) as Record<N, Act>;
}

async function whatHappened({ caseNumber, held }: ShownCase) {
  const file = `/cases/${caseNumber}`;
  return {
    ...(await acts({
      note: `${file}/notes/new`,
      contact: held ? `${file}/detentions/${held.id}/contacts/new` : `${file}/notes/new?kind=contact`,
      whereabouts: `${file}/whereabouts/new`,
    })),
    ...(!held && (await acts({ arrest: `/arrests/new?file=${caseNumber}` }))),
  };
}

async function ofTheDetention({ caseNumber }: ShownCase, { id, ground }: NonNullable<ShownCase["held"]>) {
  const file = `/cases/${caseNumber}`;
  return {
    ...(await acts({
      transfer: `${file}/detentions/${id}/transfer/new`,
      conditions: `${file}/detentions/${id}/conditions/new`,
      end: `${file}/detentions/${id}/end/new`,
    })),
    ...(ground === "unknown" && (await acts({ ground: `${file}/corrections/new?field=ground` }))),
  };
}

const ofTheDefence = ({ caseNumber }: ShownCase) =>
  acts({
    counsel: `/cases/${caseNumber}/counsel/new`,
    hearing: `/cases/${caseNumber}/hearings/new`,
    ill_treatment: `/cases/${caseNumber}/ill-treatment/new`,
  });

async function ofProcedures({ caseNumber, extraditions, complaints }: ShownCase) {
  const file = `/cases/${caseNumber}`;
  const request = extraditions.find(({ open }) => open);
  const complaint = complaints.find(({ pending }) => pending);
  return {
    ...(await acts({
      rsd_step: `${file}/rsd-steps/new`,
      asylum_attempt: `${file}/asylum-attempts/new`,
      asylum_step: `${file}/asylum-steps/new`,
      wanted_notice: `${file}/wanted-notices/new`,
    })),
    ...(await acts({
      extradition_request: `${file}/extradition-requests/new`,
      extradition_step: `${file}/extradition-requests/${request ? `${request.id}/steps/new` : "new?as=step"}`,
    })),
    ...(complaint && (await acts({ complaint_step: `${file}/interim-measures/${complaint.id}/steps/new` }))),
    ...(await acts({
      interim_measure: `${file}/interim-measures/new`,
      removal_step: `${file}/removal-steps/new`,
      criminal_step: `${file}/criminal-steps/new`,
      solution_step: `${file}/solution-steps/new`,
    })),
  };
}

async function ofLimits({ caseNumber, may }: ShownCase) {
  const file = `/cases/${caseNumber}`;
  return {
    ...(await acts({
      task: `${file}/tasks/new`,
      plan: `${file}/plan`,
      clock: `${file}/clocks/new`,
      risk_review: `${file}/risk-reviews/new`,
    })),
    ...(may.override && (await acts({ risk_override: `${file}/risk-override/new` }))),
  };
}

async function ofPeople({ caseNumber, household }: ShownCase) {
  const file = `/cases/${caseNumber}`;
  return {
    ...(await acts({
      need: `${file}/specific-needs/new`,
      relation: `${file}/relations/new`,
      connected_person: `${file}/connected-persons/new`,
    })),
    ...(household
      ? await acts({ household_member: `/households/${household.id}/members/new` })
      : await acts({ household: `/households/new?file=${caseNumber}` })),
  };
}

async function ofTheFile({ caseNumber, may, stage, closing }: ShownCase) {
  const file = `/cases/${caseNumber}`;
  const waits = closing.asked?.state === "waiting";
  return {
    ...(await acts({ particulars: `${file}/particulars/new`, pseudonym: `${file}/pseudonym/new` })),
    ...(may.assign
      ? await acts({ assign: `${file}/assignment/new` })
      : may.take && (await acts({ take: `${file}/assignment/new` }))),
    ...(!waits &&
      (stage === "closed"
        ? await acts({ reopen: `${file}/reopening/new` })
        : await acts({ close: `${file}/closure/new` }))),
  };
}
