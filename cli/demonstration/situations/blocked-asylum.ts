import { arrest, asylumAttempt, contact, open } from "../desk.ts";

/** Situation 6: four attempts to lodge an application with the state, the last of which ends in an arrest at the door. */
export const blockedAsylum = [
  open("Sarv", "2025-06-02T09:50", "gulnar", {
    sex: "male",
    ageBand: "18-59",
    countryOfOrigin: "UZB",
    arrived: "2025-05-19",
    wayIn: "regular",
    language: "uz",
    grounds: ["political_opinion"],
    profile: ["witness"],
    whereabouts: "at_liberty",
    identity: { names: [{ kind: "official", name: "Rustam Sarvov" }], yearOfBirth: 1979, documents: [] },
    note: "Wants to ask the state for asylum, openly and in writing. A colleague will go with him each time.",
    toldBy: "himself",
  }),
  ...(
    [
      [
        "2025-06-03T13:20",
        "2025-06-03T10:15",
        "registration_refused",
        "The official would not take the paper: “We have no refugees from there.” The colleague who was with him wrote it down.",
      ],
      [
        "2025-06-10T12:40",
        "2025-06-10T11:00",
        "not_let_in",
        "They were not let in. The guard had a list on which his name stood.",
      ],
      [
        "2025-06-17T17:05",
        "2025-06-17T15:30",
        "payment_asked",
        "An official asked for money to register the application. They left.",
      ],
    ] as const
  ).map(([at, when, outcome, text]) =>
    asylumAttempt("Sarv", at, "gulnar", {
      outcome,
      when,
      place: "Migration agency",
      text,
      witnesses: "the colleague who was with him",
      toldBy: "the colleague who was with him",
      reliability: "highly_reliable",
    }),
  ),
  arrest("Sarv", "2025-06-24T11:25", "gulnar", {
    place: "Migration police",
    when: "2025-06-24T10:40",
    captor: "migration_police",
    ground: "administrative",
    toldBy: "the colleague who was with him",
    reliability: "highly_reliable",
    text: "Taken at the door of the agency, at the fourth attempt, with the application in his hand.",
  }),
  asylumAttempt("Sarv", "2025-06-24T11:35", "gulnar", {
    outcome: "arrested_there",
    when: "2025-06-24T10:40",
    place: "Migration agency",
    text: "He had the application in his hand. Nobody took it.",
    witnesses: "the colleague who was with him",
    proof: "a photograph of the door, taken from across the street",
    toldBy: "the colleague who was with him",
    reliability: "highly_reliable",
  }),
  contact("Sarv", "2025-07-04T16:00", "gulnar", {
    party: "counsel",
    outcome: "took_place",
    when: "2025-07-04T15:10",
    text: "Counsel saw him for half an hour. He still wants to apply and has signed the form again.",
    toldBy: "counsel",
    reliability: "highly_reliable",
  }),
  contact("Sarv", "2025-07-06T18:20", "gulnar", {
    party: "family",
    outcome: "took_place",
    when: "2025-07-06T17:45",
    who: "his wife",
    toldBy: "his wife",
  }),
];
