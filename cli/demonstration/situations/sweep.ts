import type { Step } from "../desk.ts";
import { arrest, contact, criminalStep, end, note, open, removalStep } from "../desk.ts";
import type { StaffKey } from "../staff.ts";

type Taken = {
  name: string;
  by: StaffKey;
  taken: string;
  place?: string;
  age?: "12-17" | "18-59";
  released?: string;
  seen?: string;
  ground?: "administrative" | "criminal" | "unknown";
  told: string;
};

/** Operation Migrant, 27 to 30 June: twelve of the two hundred or so who were arrested are ours. */
const TAKEN: Taken[] = [
  {
    name: "Qoyatosh",
    by: "caseworker",
    taken: "2025-06-27T07:10",
    released: "2025-06-27T20:00",
    told: "his landlady",
  },
  {
    name: "Bedzor",
    by: "caseworker",
    taken: "2025-06-27T08:40",
    seen: "2025-07-06T11:30",
    ground: "criminal",
    told: "a man released that evening",
  },
  {
    name: "Koksuv",
    by: "marat",
    taken: "2025-06-27T09:15",
    released: "2025-06-28T12:00",
    told: "his cousin",
  },
  {
    name: "Varzob",
    by: "marat",
    taken: "2025-06-28T06:30",
    released: "2025-06-29T18:00",
    told: "his employer",
  },
  {
    name: "Chirchiq",
    by: "gulnar",
    taken: "2025-06-28T11:50",
    place: "Reception centre",
    age: "12-17",
    seen: "2025-07-06T19:10",
    told: "his mother",
  },
  {
    name: "Alucha",
    by: "gulnar",
    taken: "2025-06-28T14:20",
    seen: "2025-07-05T10:00",
    ground: "criminal",
    told: "counsel",
  },
  {
    name: "Oqqush",
    by: "caseworker",
    taken: "2025-06-28T17:00",
    released: "2025-06-30T09:30",
    told: "herself, by telephone",
  },
  {
    name: "Sangzor",
    by: "marat",
    taken: "2025-06-29T05:45",
    released: "2025-06-30T16:00",
    told: "his brother",
  },
  {
    name: "Qaragay",
    by: "marat",
    taken: "2025-06-29T08:05",
    place: "Reception centre",
    seen: "2025-07-06T15:00",
    ground: "administrative",
    told: "a guard",
  },
  {
    name: "Zargaldoq",
    by: "gulnar",
    taken: "2025-06-29T19:30",
    released: "2025-07-01T11:00",
    told: "his wife",
  },
  {
    name: "Sirdaryo",
    by: "caseworker",
    taken: "2025-06-30T07:20",
    place: "Reception centre",
    seen: "2025-07-06T12:20",
    ground: "administrative",
    told: "his neighbour",
  },
  {
    name: "Namatak",
    by: "gulnar",
    taken: "2025-06-30T10:10",
    released: "2025-07-02T14:00",
    told: "her sister",
  },
];

const later = (local: string, minutes: number) =>
  new Date(new Date(`${local}Z`).getTime() + minutes * 60_000).toISOString().slice(0, 16);

const stepsOf = ({ name, by, taken, place = "Migration police", age = "18-59", ...more }: Taken): Step[] => [
  open(name, later(taken, 95), by, {
    sex: more.told.startsWith("her") ? "female" : "male",
    ageBand: age,
    countryOfOrigin: "UZB",
    identity: { names: [], documents: [], remarks: "Identity to be taken at the first visit." },
    note: "Operation Migrant: taken for having no residence paper, on the way to apply.",
    toldBy: more.told,
  }),
  arrest(name, later(taken, 100), by, {
    place,
    when: taken,
    captor: "migration_police",
    ground: more.ground ?? "administrative",
    custodyStage: "administrative",
    toldBy: more.told,
  }),
  ...(more.seen
    ? [
        contact(name, later(more.seen, 30), by, {
          party: "counsel",
          outcome: "took_place",
          when: more.seen,
          toldBy: "counsel",
          reliability: "highly_reliable",
        }),
      ]
    : []),
  ...(more.released
    ? [end(name, later(more.released, 60), by, { ended: "released", when: more.released, toldBy: more.told })]
    : []),
];

export const sweep: Step[] = [
  ...TAKEN.flatMap(stepsOf),
  note("Chirchiq", "2025-07-01T09:10", "gulnar", {
    kind: "legal",
    when: "2025-07-01",
    text: "He is sixteen and was held with adults for two nights. His mother has his birth certificate.",
    toldBy: "his mother",
    reliability: "highly_reliable",
  }),
  ...["Bedzor", "Alucha"].map((name) =>
    note(name, "2025-07-03T11:00", "supervisor", {
      kind: "legal",
      when: "2025-07-02",
      text: "The migration police investigate him for an offence alleged at home. The case number is not given to counsel.",
      toldBy: "counsel",
      reliability: "reliable",
    }),
  ),
  ...["Bedzor", "Alucha"].map((name) =>
    criminalStep(name, "2025-07-03T11:05", "supervisor", {
      step: "investigated",
      country: "KAZ",
      charges: "An offence that is alleged to have been committed at home",
      when: "2025-07-02",
      toldBy: "counsel",
      reliability: "reliable",
    }),
  ),
  removalStep("Sirdaryo", "2025-07-01T15:30", "caseworker", {
    step: "held_for_papers",
    when: "2025-06-30",
    toldBy: "his neighbour",
  }),
  removalStep("Sirdaryo", "2025-07-06T12:30", "caseworker", {
    step: "removal_ordered",
    when: "2025-07-04",
    toldBy: "counsel",
    reliability: "highly_reliable",
    text: "Counsel was shown the order through the window of the registry. It was not served.",
  }),
];
