import { recordTransfer } from "#casework/detentions/record-transfer.ts";
import { recordExtraditionRequest } from "#casework/procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "#casework/procedures/record-extradition-step.ts";
import { recordInterimMeasure } from "#casework/procedures/record-interim-measure.ts";
import { recordWantedNotice } from "#casework/wanted/record-wanted-notice.ts";
import type { StepOf } from "#domain/procedures/machines.ts";
import { dated } from "./asylum-story.ts";
import { DAY_MS, HOUR_MS } from "./calendar.ts";
import type { Step } from "./desk.ts";
import type { Spell } from "./detention-story.ts";
import type { Telling } from "./file-story.ts";
import { noteText, toldBy } from "./sentences.ts";

const NOTICES = { national_wanted: 44, cis_interstate: 38, interpol_red: 10, interpol_diffusion: 8 };

/** One of eight is declared wanted by the state that they fled. */
export function wantedSteps(
  { chance, local, file, worker, origin }: Telling,
  from: number,
  to: number,
): Step[] {
  const day = from + chance.next() * (to - from - 2 * DAY_MS);
  if (!chance.happens(0.12) || day < from) return [];
  const fields = {
    kind: chance.weighted(NOTICES),
    requestingState: origin,
    when: local(day).slice(0, 10),
    charges: "An attack on the constitutional order, as at the trial of others from the same town.",
    toldBy: toldBy(chance),
  };
  const take: Step["take"] = (options) =>
    recordWantedNotice(worker, { ...fields, caseNumber: file.caseNumber }, options);
  return [{ at: day + chance.about(20, 0.8) * HOUR_MS, take }];
}

const ENDED: Partial<Record<NonNullable<Spell["ended"]>, StepOf<"extradition">>> = {
  released: "lapsed",
  released_to_unhcr: "refused",
};

/** The request for somebody who is held for another state, as far as it came before they were let go or handed over. */
export function extraditionSteps(telling: Telling, { learnedAt, to, endLearnedAt, ended }: Spell): Step[] {
  const { chance, local, file, worker, origin } = telling;
  const received = learnedAt + chance.about(9, 0.8) * DAY_MS;
  if (received + DAY_MS > to || !chance.happens(0.7)) return [];
  const request = { id: "" };
  const fields = {
    requestingState: origin,
    when: local(received).slice(0, 10),
    articles: "159",
    charges: "An attack on the constitutional order.",
    treaty: "The Minsk Convention of 1993",
    toldBy: toldBy(chance),
  };
  const receive: Step["take"] = async (options) => {
    request.id = (
      await recordExtraditionRequest(worker, { ...fields, caseNumber: file.caseNumber }, options)
    ).id;
  };
  const record = (step: StepOf<"extradition">, when: number, endsOn?: string): Step["take"] => {
    const said = { step, when: local(when).slice(0, 10), endsOn, toldBy: toldBy(chance) };
    return (options) =>
      recordExtraditionStep(worker, { ...said, caseNumber: file.caseNumber, requestId: request.id }, options);
  };
  const steps = dated(
    telling,
    [
      { step: "extradition_arrest", after: 4, validFor: 90 },
      { step: "decided", after: 45 },
      { step: "decision_served", after: 4 },
      { step: "appealed", after: 5 },
    ] as const,
    received + HOUR_MS,
    to,
    ({ step, day, endsOn }) => record(step, day, endsOn),
  );
  const end = ended && ENDED[ended];
  return [
    { at: received + HOUR_MS, take: receive },
    ...steps,
    ...complaint(telling, received, to),
    ...(end ? [{ at: endLearnedAt + HOUR_MS, take: record(end, to) }] : []),
  ];
}

/** One of five complains to a committee of the United Nations, or has counsel do it. */
function complaint({ chance, local, file, worker, desk }: Telling, from: number, to: number): Step[] {
  const day = from + chance.about(6, 0.6) * DAY_MS;
  if (!chance.happens(0.2) || day + DAY_MS > to) return [];
  const fields = {
    body: chance.weighted({ cat: 70, hrc: 30 }),
    against: desk.country,
    step: "complaint_sent" as const,
    when: local(day).slice(0, 10),
    text: noteText(chance),
  };
  const take: Step["take"] = (options) =>
    recordInterimMeasure(worker, { ...fields, caseNumber: file.caseNumber }, options);
  return [{ at: day + 6 * HOUR_MS, take }];
}

/** One of four who are held for more than three days is moved. */
export function transferSteps(
  { chance, desk, local, file, somebody }: Telling,
  spell: Spell,
  held: { id: string },
): Step[] {
  if (spell.to - spell.learnedAt < 3 * DAY_MS || !chance.happens(0.25)) return [];
  const moved = spell.learnedAt + DAY_MS + chance.next() * (spell.to - spell.learnedAt - 2 * DAY_MS);
  const prisons = desk.places.filter(({ kind }) => kind === "detention_facility");
  const fields = {
    place: chance.happens(0.12) ? "not_known" : chance.oneOf(prisons).id,
    when: local(moved),
    custodyStage: chance.weighted({ administrative: 40, remand: 30, extradition_arrest: 20, unknown: 10 }),
    toldBy: toldBy(chance),
  };
  const by = somebody();
  const take: Step["take"] = (options) =>
    recordTransfer(by, { ...fields, caseNumber: file.caseNumber, detentionId: held.id }, options);
  return [{ at: moved + chance.about(8, 0.7) * HOUR_MS, take }];
}
