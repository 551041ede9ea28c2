import { arrest, contact, note, open } from "../desk.ts";

/** Situation 7, as far as notes reach: a démarche, a press statement, interim measures, and the state's silence. */
export const interventions = [
  open("Chinor", "2025-05-30T10:10", "supervisor", {
    sex: "male",
    ageBand: "18-59",
    countryOfOrigin: "UZB",
    arrived: "about 18 May",
    language: "uz",
    grounds: ["political_opinion"],
    profile: ["journalist"],
    whereabouts: "at_liberty",
    mine: false,
    identity: { names: [{ kind: "official", name: "Farhod Chinorzoda" }], yearOfBirth: 1976, documents: [] },
    note: "Filmed the square on 13 May. Copies are in safe hands.",
    toldBy: "himself",
  }),
  arrest("Chinor", "2025-06-19T09:20", "marat", {
    place: "Pre-trial prison",
    when: "2025-06-18",
    captor: "security_service",
    ground: "extradition_request",
    custodyStage: "extradition_arrest",
    toldBy: "counsel",
    reliability: "reliable",
    text: "Counsel found him by telephoning from prison to prison. Nobody says when exactly he was taken.",
  }),
  note("Chinor", "2025-06-21T12:00", "supervisor", {
    kind: "legal",
    when: "2025-06-21",
    text: "Démarche to the Prosecutor General, delivered by hand and stamped: not to hand him over while his claim is open.",
  }),
  note("Chinor", "2025-06-23T18:30", "supervisor", {
    kind: "other",
    when: "2025-06-23",
    text: "Press statement, with his consent as counsel brought it: pseudonym, no place, no day.",
  }),
  note("Chinor", "2025-06-27T20:00", "supervisor", {
    kind: "legal",
    when: "2025-06-27",
    text: "The Committee has asked for interim measures: the state is requested not to extradite him while the complaint is considered.",
    toldBy: "the Committee's secretariat",
    reliability: "highly_reliable",
  }),
  contact("Chinor", "2025-07-06T20:40", "marat", {
    party: "counsel",
    outcome: "took_place",
    when: "2025-07-06T16:20",
    text: "Counsel saw him. He knows of the interim measures; the prison says that it does not.",
    toldBy: "counsel",
    reliability: "highly_reliable",
  }),
  note("Chinor", "2025-07-04T10:00", "supervisor", {
    kind: "legal",
    when: "2025-07-04",
    text: "A week after the request there is no answer from the state.",
  }),
];
