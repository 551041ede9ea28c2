import { recordAsylumAttempt } from "#casework/procedures/record-asylum-attempt.ts";
import { recordAsylumStep } from "#casework/procedures/record-asylum-step.ts";
import { recordRsdStep } from "#casework/procedures/record-rsd-step.ts";
import type { StepOf } from "#domain/procedures/machines.ts";
import { DAY_MS, HOUR_MS } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import type { Step } from "./desk.ts";
import type { Telling } from "./file-story.ts";
import { noteText, toldBy } from "./sentences.ts";

/** A step of a procedure: how many days after the one before it most people wait for it, and how long what it carries is valid. */
type Dated<S> = { step: S; after: number; validFor?: number };

/** Three of four go to UNHCR; half of them know its decision within half a year, and one of five is rejected. */
export function rsdSteps(telling: Telling, from: number, to: number): Step[] {
  const { chance, local, file, worker } = telling;
  if (!chance.happens(0.76)) return [];
  const modality = chance.weighted({
    regular: 62,
    merged_registration_rsd: 18,
    accelerated: 12,
    simplified: 8,
  });
  return dated(telling, rsdOf(chance), from, to, ({ step, day, endsOn, first }) => {
    const fields = {
      step,
      when: local(day).slice(0, 10),
      endsOn,
      toldBy: toldBy(chance),
      ...(first && { modality }),
    };
    return (options) => recordRsdStep(worker, { ...fields, caseNumber: file.caseNumber }, options);
  });
}

const certificate = { step: "certificate_issued", after: 0, validFor: 180 } as const;

function rsdOf(chance: Chance): Dated<StepOf<"rsd">>[] {
  const begun: Dated<StepOf<"rsd">>[] = [
    { step: "approached", after: 2 },
    { step: "registered", after: 12 },
    certificate,
  ];
  if (chance.happens(0.06)) return [...begun, { step: "abandoned", after: 60 }];
  const decision = chance.weighted({ recognised: 74, rejected: 21, derivative: 3, excluded: 2 });
  const decided: Dated<StepOf<"rsd">>[] = [
    ...begun,
    { step: "interviewed", after: 55 },
    { step: decision, after: 70 },
    { step: "decision_served", after: 4 },
  ];
  if (decision === "recognised" || decision === "derivative")
    return [...decided, { step: "refugee_certificate_issued", after: 6, validFor: 365 }];
  if (!chance.happens(0.6)) return decided;
  const appeal = chance.weighted({ appeal_dismissed: 70, appeal_allowed: 30 });
  return [...decided, { step: "appealed", after: 18 }, { step: appeal, after: 60 }];
}

const ATTEMPTS = {
  registration_refused: 36,
  sent_away: 30,
  ignored: 11,
  not_let_in: 9,
  accepted: 9,
  payment_asked: 3,
  sent_by_post: 2,
};

/** One of three goes to the migration office, some again and again; whoever is let in waits, and most are refused. */
export function stateSteps(telling: Telling, from: number, to: number): Step[] {
  const { chance, desk, local, file, worker } = telling;
  if (!chance.happens(0.32)) return [];
  const offices = desk.places.filter(({ kind }) => kind === "migration_office");
  const steps: Step[] = [];
  for (let day = from; steps.length < 4; ) {
    day += chance.about(9, 0.8) * DAY_MS;
    if (day + DAY_MS > to) return steps;
    const outcome = chance.weighted(ATTEMPTS);
    const fields = {
      outcome,
      place: chance.oneOf(offices).id,
      when: local(day).slice(0, 10),
      toldBy: toldBy(chance),
      ...(chance.happens(0.7) && { text: noteText(chance) }),
    };
    const take: Step["take"] = (options) =>
      recordAsylumAttempt(worker, { ...fields, caseNumber: file.caseNumber }, options);
    steps.push({ at: day + chance.about(8, 0.8) * HOUR_MS, take });
    if (outcome === "accepted") return [...steps, ...asylumOf(telling, day, to)];
    if (chance.happens(0.45)) break;
  }
  return steps;
}

function asylumOf(telling: Telling, from: number, to: number): Step[] {
  const { chance, local, file, worker } = telling;
  const decision = chance.weighted({ refused: 86, granted: 14 });
  const appeal: Dated<StepOf<"state_asylum">>[] =
    decision === "refused" && chance.happens(0.6)
      ? [
          { step: "appealed", after: 6 },
          { step: "appeal_dismissed", after: 40 },
        ]
      : [];
  const steps: Dated<StepOf<"state_asylum">>[] = [
    { step: "registered", after: 1 },
    { step: "certificate_issued", after: 0, validFor: 90 },
    { step: "interviewed", after: 40 },
    { step: decision, after: 45 },
    { step: "decision_served", after: 5 },
    ...appeal,
  ];
  return dated(telling, steps, from, to, ({ step, day, endsOn }) => {
    const fields = { step, when: local(day).slice(0, 10), endsOn, toldBy: toldBy(chance) };
    return (options) => recordAsylumStep(worker, { ...fields, caseNumber: file.caseNumber }, options);
  });
}

type Told<S> = { step: S; day: number; endsOn?: string; first: boolean };

/** One step after the other, each on a later day than the one before and told some hours later, as far as the file goes. */
export function dated<S>(
  { chance, local }: Telling,
  steps: readonly Dated<S>[],
  from: number,
  to: number,
  telling: (told: Told<S>) => Step["take"],
): Step[] {
  const told: Step[] = [];
  let day = from;
  let learned = from;
  for (const { step, after, validFor } of steps) {
    day += after === 0 ? 0 : Math.max(1, chance.about(after, 0.6)) * DAY_MS;
    learned = Math.max(learned, day) + chance.about(10, 0.8) * HOUR_MS;
    if (learned >= to) break;
    const ends = validFor === undefined ? {} : { endsOn: local(day + validFor * DAY_MS).slice(0, 10) };
    told.push({ at: learned, take: telling({ step, day, first: told.length === 0, ...ends }) });
  }
  return told;
}
