import {
  approve,
  arrest,
  closing,
  contact,
  demanded,
  end,
  extraditionRequest,
  extraditionStep,
  note,
  open,
  reopening,
  whereabouts,
} from "../desk.ts";

const man = { sex: "male", ageBand: "18-59", countryOfOrigin: "UZB", language: "uz" } as const;
const called = (name: string) => ({ names: [{ kind: "official" as const, name }], documents: [] });

/** Situation 8: released, handed over, deported, resettled, returned, disappeared; a file closed, one reopened, one that waits. */
export const outcomes = [
  open("Kaklik", "2025-05-20T14:00", "marat", {
    ...man,
    identity: called("Botir Kaklikov"),
    whereabouts: "at_liberty",
  }),
  arrest("Kaklik", "2025-06-05T08:30", "marat", {
    place: "Police HQ",
    when: "last night",
    captor: "police",
    toldBy: "his wife",
  }),
  contact("Kaklik", "2025-06-05T15:00", "marat", {
    party: "counsel",
    outcome: "took_place",
    when: "2025-06-05T14:30",
  }),
  end("Kaklik", "2025-06-07T10:20", "marat", {
    ended: "released_to_unhcr",
    when: "2025-06-07T09:50",
    text: "Released to UNHCR at the gate, on the third day.",
    toldBy: "UNHCR",
    reliability: "highly_reliable",
  }),
  whereabouts("Kaklik", "2025-06-29T11:00", "marat", {
    whereabouts: "resettled",
    when: "2025-06-28",
    text: "Flew to a third country with his family.",
    toldBy: "UNHCR",
    reliability: "highly_reliable",
  }),
  closing("Kaklik", "2025-07-01T16:20", "marat", {
    outcome: "resettled",
    reason: "UNHCR says that he and his family have arrived. They have our number.",
  }),
  approve("Kaklik", "2025-07-02T09:15", "supervisor"),

  open("Bedana", "2025-05-22T09:30", "gulnar", {
    ...man,
    identity: called("Ilhom Bedanov"),
    profile: ["former_official"],
  }),
  arrest("Bedana", "2025-05-29T18:00", "gulnar", {
    place: "Pre-trial prison",
    when: "2025-05-29T12:00",
    captor: "security_service",
    ground: "extradition_request",
    toldBy: "his brother",
  }),
  extraditionRequest("Bedana", "2025-05-29T18:30", "gulnar", {
    requestingState: "UZB",
    when: "2025-05-28",
    charges: "Illegal crossing of the border",
    bars: ["asylum_pending"],
    toldBy: "counsel",
  }),
  demanded(
    "Bedana",
    "2025-05-30T09:40",
    "gulnar",
    "Counsel handed it in at the prosecutor’s. No answer came.",
  ),
  contact("Bedana", "2025-05-30T18:00", "gulnar", {
    party: "counsel",
    outcome: "denied",
    when: "2025-05-30T16:00",
    toldBy: "counsel",
  }),
  end("Bedana", "2025-06-11T21:00", "gulnar", {
    ended: "handed_over",
    when: "2025-06-11",
    text: "Handed over at the airport before the appeal was heard. Counsel learned it from the airline.",
    toldBy: "counsel",
    reliability: "reliable",
  }),
  extraditionStep("Bedana", "2025-06-11T21:05", "gulnar", {
    step: "handed_over",
    when: "2025-06-11",
    why: "The appeal was not heard, and no date was told.",
    toldBy: "counsel",
    reliability: "reliable",
  }),
  closing("Bedana", "2025-06-19T17:30", "gulnar", {
    outcome: "handed_over",
    reason: "Handed over on 11 June. His counsel here has nothing left to file.",
  }),
  approve("Bedana", "2025-06-20T10:00", "supervisor"),
  reopening(
    "Bedana",
    "2025-06-30T15:40",
    "gulnar",
    "His mother has written: the family asks where he is held. We follow him from here on.",
  ),
  approve("Bedana", "2025-06-30T16:25", "supervisor"),
  note("Bedana", "2025-07-01T10:00", "gulnar", {
    kind: "other",
    when: "2025-06-30",
    text: "The family at home has not been let in. The place where he is held is not disclosed.",
    toldBy: "his mother",
  }),

  open("Turna", "2025-05-26T16:30", "gulnar", { ...man, identity: called("Nodir Turnayev") }),
  arrest("Turna", "2025-06-09T19:00", "gulnar", {
    place: "Reception centre",
    when: "2025-06-09T15:00",
    captor: "migration_police",
    ground: "administrative",
    toldBy: "a neighbour",
  }),
  end("Turna", "2025-06-12T12:00", "gulnar", {
    ended: "deported",
    when: "2025-06-12",
    text: "Put on the bus to the border. Nobody saw him arrive.",
    toldBy: "a man released that day",
    reliability: "fairly_reliable",
  }),

  open("Laylak", "2025-05-27T10:00", "marat", {
    ...man,
    sex: "female",
    identity: called("Zamira Laylakova"),
    whereabouts: "at_liberty",
  }),
  whereabouts("Laylak", "2025-06-22T17:00", "marat", {
    whereabouts: "in_country_of_origin",
    when: "about 20 June",
    text: "Went home of her own will, for her children. She was told what may await her.",
    toldBy: "herself",
  }),
  closing("Laylak", "2025-07-06T13:05", "marat", {
    outcome: "returned_voluntarily",
    reason:
      "She is home, and has written twice that she is not bothered. She does not want to be called there.",
  }),

  open("Yongoq", "2025-05-28T11:45", "caseworker", {
    ...man,
    identity: called("Sanjar Yongokov"),
    profile: ["witness"],
    whereabouts: "at_liberty",
  }),
  whereabouts("Yongoq", "2025-06-30T09:00", "caseworker", {
    whereabouts: "disappeared",
    when: "2025-06-27",
    text: "Left for work on Friday and did not come back. The police say that they do not hold him.",
    toldBy: "his flatmate",
    reliability: "reliable",
  }),
];
