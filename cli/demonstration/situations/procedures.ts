import { asylumAttempt, asylumStep, rsdStep, type Step } from "../desk.ts";
import type { StaffKey } from "../staff.ts";

/** A step on a day, recorded at the end of it. */
type Dated = [step: Rsd["step"], day: string, endsOn?: string];
type Rsd = Parameters<typeof rsdStep>[3];

const unhcr = { toldBy: "UNHCR", reliability: "highly_reliable" } as const;

const rsd = (name: string, by: StaffKey, steps: Dated[], modality?: Rsd["modality"]): Step[] =>
  steps.map(([step, day, endsOn], at) =>
    rsdStep(name, `${day}T18:${10 + at}`, by, {
      step,
      when: day,
      ...unhcr,
      ...(endsOn && { endsOn }),
      ...(at === 0 && modality && { modality }),
    }),
  );

/** What is known of a file only when it is opened. */
const alreadyKnown = (
  name: string,
  at: string,
  by: StaffKey,
  steps: Dated[],
  modality?: Rsd["modality"],
): Step[] =>
  steps.map(([step, when, endsOn], later) =>
    rsdStep(name, at, by, {
      step,
      when,
      ...unhcr,
      ...(endsOn && { endsOn }),
      ...(later === 0 && modality && { modality }),
    }),
  );

const each = (names: string[], by: StaffKey, steps: Dated[], modality?: Rsd["modality"]): Step[] =>
  names.flatMap((name) => rsd(name, by, steps, modality));

/** The five households: one recognised with derivative status for all, one rejected and appealing, three that wait. */
const families: Step[] = [
  ...each(["Zarang", "Jiyda", "Kulang", "Chittak", "Chugurchuq", "Qaldirgoch"], "caseworker", [
    ["registered", "2025-05-20"],
  ]),
  ...rsd("Zarang", "caseworker", [
    ["interviewed", "2025-06-04"],
    ["recognised", "2025-06-25"],
    ["refugee_certificate_issued", "2025-06-26", "2026-06-25"],
  ]),
  ...each(["Jiyda", "Kulang", "Chittak", "Chugurchuq", "Qaldirgoch"], "caseworker", [
    ["derivative", "2025-06-25"],
    ["refugee_certificate_issued", "2025-06-26", "2026-06-25"],
  ]),
  ...each(["Ujme", "Unabi", "Behi", "Gilos", "Pista"], "marat", [
    ["registered", "2025-05-21"],
    ["certificate_issued", "2025-05-22", "2025-07-21"],
  ]),
  ...rsd("Ujme", "marat", [
    ["interviewed", "2025-06-12"],
    ["rejected", "2025-06-26"],
    ["decision_served", "2025-06-27"],
    ["appealed", "2025-07-03"],
  ]),
  ...each(["Saksovul", "Yulgun", "Sagyzgan", "Kokqarga", "Sofitorgay", "Hudhud"], "gulnar", [
    ["registered", "2025-05-23"],
    ["certificate_issued", "2025-05-23", "2025-08-22"],
  ]),
  ...each(["Saksovul", "Yulgun"], "gulnar", [["interviewed", "2025-06-17"]]),
  ...each(["Shirach", "Isiriq", "Kakra", "Yalpiz", "Sebarga"], "caseworker", [["approached", "2025-05-23"]]),
  ...rsd("Shirach", "caseworker", [["registered", "2025-06-10"]]),
  ...each(["Burkit", "Qirgiy", "Miqqiy", "Musicha", "Mayna"], "marat", [["registered", "2025-05-26"]]),
  ...each(["Burkit", "Qirgiy"], "marat", [["interviewed", "2025-06-19"]]),
];

/** The state's procedure: one application it took and refused, and others for which it never had a form. */
const byTheState: Step[] = [
  ...(
    [
      ["registered", "2025-05-28"],
      ["interviewed", "2025-06-05"],
      ["refused", "2025-06-20"],
      ["decision_served", "2025-06-27"],
    ] as const
  ).map(([step, day]) =>
    asylumStep("Burkit", `${day}T17:30`, "marat", {
      step,
      when: day,
      toldBy: "himself",
      reliability: "reliable",
    }),
  ),
  asylumAttempt("Lochin", "2025-06-12T10:40", "caseworker", {
    outcome: "registration_refused",
    when: "2025-06-02",
    place: "Migration agency",
    text: "At the window they said that whoever has UNHCR’s paper needs no other, and gave the application back.",
    witnesses: "his brother",
    toldBy: "himself",
    reliability: "highly_reliable",
  }),
  asylumAttempt("Oqqush", "2025-07-02T17:20", "caseworker", {
    outcome: "registration_refused",
    when: "2025-07-02",
    place: "Migration agency",
    text: "“First bring a residence paper.” She had been arrested for having none.",
    toldBy: "herself",
    reliability: "reliable",
  }),
  asylumAttempt("Namatak", "2025-07-04T12:30", "gulnar", {
    outcome: "sent_away",
    when: "2025-07-04",
    place: "Migration agency",
    text: "The window was closed, and stayed closed.",
    toldBy: "her sister",
    reliability: "fairly_reliable",
  }),
  asylumAttempt("Sohil", "2025-06-12T16:00", "caseworker2", {
    outcome: "registration_refused",
    when: "2025-06-12",
    place: "Border post south",
    text: "The border guard said that there is no such form here, and asked who had sent him.",
    toldBy: "himself",
    reliability: "reliable",
  }),
];

/** What UNHCR and the state have decided on the people of the other situations. */
export const procedures: Step[] = [
  ...families,
  ...byTheState,
  ...alreadyKnown(
    "Lochin",
    "2025-06-12T10:30",
    "caseworker",
    [
      ["registered", "2025-05-22"],
      ["interviewed", "2025-06-05"],
      ["recognised", "2025-06-12"],
      ["refugee_certificate_issued", "2025-06-12", "2025-09-30"],
    ],
    "accelerated",
  ),
  ...alreadyKnown("Daryo", "2025-06-20T12:20", "marat", [
    ["registered", "2025-06-02"],
    ["certificate_issued", "2025-06-02", "2025-07-12"],
  ]),
  rsdStep("Daryo", "2025-07-03T15:30", "marat", { step: "interviewed", when: "2025-06-30", ...unhcr }),
  ...alreadyKnown("Sarv", "2025-06-02T10:00", "gulnar", [
    ["registered", "2025-05-27"],
    ["certificate_issued", "2025-05-27", "2025-08-26"],
  ]),
  ...alreadyKnown("Chinor", "2025-05-30T10:20", "supervisor", [["registered", "2025-05-22"]], "accelerated"),
  ...rsd("Chinor", "supervisor", [["interviewed", "2025-06-10"]]),
  ...alreadyKnown("Kaklik", "2025-05-20T14:10", "marat", [["registered", "2025-05-15"]]),
  ...rsd("Kaklik", "marat", [["recognised", "2025-06-10"]]),
  ...alreadyKnown("Bedana", "2025-05-22T09:40", "gulnar", [["registered", "2025-05-21"]]),
  ...rsd("Laylak", "marat", [
    ["registered", "2025-05-29"],
    ["withdrawn", "2025-06-19"],
  ]),
  ...rsd("Yongoq", "caseworker", [
    ["registered", "2025-05-29"],
    ["interviewed", "2025-06-20"],
  ]),
  ...rsd("Qayragoch", "supervisor", [["approached", "2025-06-17"]]),
  ...rsd("Qoyatosh", "caseworker", [["registered", "2025-07-02"]]),
  ...rsd("Koksuv", "marat", [["registered", "2025-07-03"]]),
  ...rsd("Sohil", "caseworker2", [["registered", "2025-06-10"]]),
  ...rsd("Orik", "caseworker2", [["approached", "2025-06-20"]]),
];
