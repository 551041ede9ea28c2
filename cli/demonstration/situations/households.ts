import type { HouseholdPlace } from "#domain/vocabulary/household-places.ts";
import { arrest, caredFor, contact, household, need, note, relation, type Step } from "../desk.ts";
import type { StaffKey } from "../staff.ts";

type Member = [
  name: string,
  sex: "female" | "male",
  age: "0-4" | "5-11" | "12-17" | "18-59" | "60+",
  official: string,
  place: HouseholdPlace,
];
/** Of the first three nobody has asked on which day they came. */
type Family = { at: string; by: StaffKey; arrived?: string; told: string; members: Member[] };

/** Situation 5: five families, 27 people, who approached UNHCR about the same events; the first of each is its head. */
const FAMILIES: Family[] = [
  {
    at: "2025-05-16T10:00",
    by: "caseworker",
    told: "A family of six. The father saw the shootings; they crossed the border on foot.",
    members: [
      ["Zarang", "male", "18-59", "Alisher Zarangov", "head"],
      ["Jiyda", "female", "18-59", "Mahliyo Zarangova", "spouse"],
      ["Kulang", "female", "12-17", "Nargiza Zarangova", "child"],
      ["Chittak", "female", "5-11", "Umida Zarangova", "child"],
      ["Chugurchuq", "male", "5-11", "Anvar Zarangov", "child"],
      ["Qaldirgoch", "female", "0-4", "Sevara Zarangova", "child"],
    ],
  },
  {
    at: "2025-05-17T15:30",
    by: "marat",
    told: "A family of five. The grandmother is ill and cannot walk far.",
    members: [
      ["Ujme", "male", "18-59", "Kamol Tutov", "head"],
      ["Unabi", "female", "18-59", "Lobar Tutova", "spouse"],
      ["Behi", "male", "12-17", "Sardor Tutov", "child"],
      ["Gilos", "female", "5-11", "Malika Tutova", "child"],
      ["Pista", "female", "60+", "Hadicha Tutova", "parent"],
    ],
  },
  {
    at: "2025-05-19T11:10",
    by: "gulnar",
    told: "A family of six. Both parents were named on a list read out at their mosque.",
    members: [
      ["Saksovul", "male", "18-59", "Murod Saksovulov", "head"],
      ["Yulgun", "female", "18-59", "Oygul Saksovulova", "spouse"],
      ["Sagyzgan", "male", "12-17", "Bekzod Saksovulov", "child"],
      ["Kokqarga", "female", "12-17", "Shahlo Saksovulova", "child"],
      ["Sofitorgay", "female", "5-11", "Iroda Saksovulova", "child"],
      ["Hudhud", "male", "0-4", "Temur Saksovulov", "child"],
    ],
  },
  {
    at: "2025-05-21T09:40",
    by: "caseworker",
    arrived: "about 15 May",
    told: "A mother with four children. The father stayed to bury his brother and has not been heard of.",
    members: [
      ["Shirach", "female", "18-59", "Gulbahor Lolazorova", "head"],
      ["Isiriq", "female", "12-17", "Dildora Lolazorova", "child"],
      ["Kakra", "male", "5-11", "Jahongir Lolazorov", "child"],
      ["Yalpiz", "male", "5-11", "Ulugbek Lolazorov", "child"],
      ["Sebarga", "female", "0-4", "Zuhra Lolazorova", "child"],
    ],
  },
  {
    at: "2025-05-23T16:20",
    by: "marat",
    arrived: "about 15 May",
    told: "Three brothers with two wives; they repaired cars beside the square.",
    members: [
      ["Burkit", "male", "18-59", "Hamid Burgutov", "head"],
      ["Qirgiy", "male", "18-59", "Rahim Burgutov", "other_relative"],
      ["Miqqiy", "male", "18-59", "Karim Burgutov", "other_relative"],
      ["Musicha", "female", "18-59", "Feruza Burgutova", "spouse"],
      ["Mayna", "female", "18-59", "Nafisa Burgutova", "other_relative"],
    ],
  },
];

/** One intake: what holds for all of them is said once, and each gets a file. */
const intake = ({ at, by, arrived, told, members }: Family): Step =>
  household(
    at,
    by,
    {
      countryOfOrigin: "UZB",
      ...(arrived && { arrived }),
      wayIn: "irregular",
      language: "uz",
      whereabouts: "at_liberty",
      note: told,
      toldBy: "the head of the family",
      reliability: "reliable",
    },
    members.map(([pseudonym, sex, ageBand, official, place], which) => ({
      pseudonym,
      place,
      sex,
      ageBand,
      ...(which === 0 && { profile: ["witness" as const] }),
      identity: { names: [{ kind: "official", name: official }], documents: [] },
    })),
  );

/** In the third family both parents are held; the children are with a neighbour. */
const parentsHeld: Step[] = ["Saksovul", "Yulgun"].flatMap((name) => [
  arrest(name, "2025-07-04T21:30", "gulnar", {
    place: "Police HQ",
    when: "2025-07-04T19:00",
    captor: "police",
    toldBy: "their eldest son",
    reliability: "reliable",
    text: "Both were taken from the flat. The children were left with a neighbour.",
  }),
  contact(name, "2025-07-06T10:30", "gulnar", {
    party: "counsel",
    outcome: name === "Saksovul" ? "took_place" : "denied",
    when: "2025-07-06T10:00",
    toldBy: "counsel",
    reliability: "highly_reliable",
  }),
]);

export const households: Step[] = [
  ...FAMILIES.map(intake),
  ...["Qirgiy", "Miqqiy"].map((brother) =>
    relation("Burkit", brother, "2025-05-23T17:10", "marat", {
      kind: "sibling",
      toldBy: "the head of the family",
      reliability: "reliable",
    }),
  ),
  ...parentsHeld,
  ...["Sagyzgan", "Kokqarga"].map((name) =>
    caredFor(
      name,
      "2025-07-05T09:40",
      "gulnar",
      "Old enough to be asked: they want to stay together, and with the neighbour.",
    ),
  ),
  need("Hudhud", "2025-07-05T09:50", "gulnar", {
    need: "SC-SC",
    state: "confirmed",
    text: "Two years old. The neighbour cannot keep him beyond Monday: an aunt in Taraz is asked.",
  }),
  ...["Sagyzgan", "Kokqarga", "Sofitorgay", "Hudhud"].map((name) =>
    note(name, "2025-07-05T09:30", "gulnar", {
      kind: "visit",
      when: "2025-07-05T08:45",
      text: "The children are with a neighbour, three floors down. They have food. The eldest asks every hour.",
    }),
  ),
];
