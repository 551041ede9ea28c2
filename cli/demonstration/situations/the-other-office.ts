import { arrest, contact, illTreatment, note, open, whereabouts } from "../desk.ts";

const man = { sex: "male", ageBand: "18-59", countryOfOrigin: "UZB", language: "uz" } as const;

/** Shymkent, the office nearest to the border: its files are its own. */
export const theOtherOffice = [
  open("Sohil", "2025-05-29T09:20", "caseworker2", {
    ...man,
    profile: ["witness"],
    identity: { names: [{ kind: "official", name: "Davron Sayramov" }], documents: [] },
    whereabouts: "at_liberty",
    note: "Crossed the river at night. Goes on to Almaty when his foot has healed.",
    toldBy: "himself",
  }),
  open("Dovon", "2025-06-11T14:15", "caseworker2", {
    ...man,
    identity: { names: [{ kind: "official", name: "Erkin Bodomov" }], documents: [] },
  }),
  arrest("Dovon", "2025-07-06T22:30", "caseworker2", {
    place: "Border post south",
    when: "2025-07-06T21:00",
    captor: "border_guard",
    toldBy: "a driver",
    reliability: "fairly_reliable",
    text: "Taken off the bus. The driver saw that two men in plain clothes waited for him.",
  }),
  open("Orik", "2025-06-19T16:45", "caseworker2", {
    ...man,
    sex: "female",
    identity: { names: [{ kind: "official", name: "Mavluda Orikova" }], documents: [] },
  }),
  whereabouts("Orik", "2025-06-19T17:00", "caseworker2", {
    whereabouts: "in_hiding",
    when: "about 10 June",
    toldBy: "herself",
  }),
  open("Kashtan", "2025-06-26T10:05", "supervisor2", {
    ...man,
    mine: false,
    identity: { names: [{ kind: "official", name: "Asqar Jarqanov" }], documents: [] },
    note: "Asked for us through a lawyer. Nobody has spoken to him yet.",
    toldBy: "a lawyer",
  }),
  arrest("Orik", "2025-07-02T12:40", "caseworker2", {
    place: "Central police station",
    when: "2025-07-02T09:00",
    captor: "migration_police",
    ground: "administrative",
    custodyStage: "administrative",
    toldBy: "counsel",
    reliability: "highly_reliable",
  }),
  contact("Orik", "2025-07-06T17:30", "caseworker2", {
    party: "counsel",
    outcome: "took_place",
    when: "2025-07-06T17:00",
    toldBy: "counsel",
    reliability: "highly_reliable",
  }),
  note("Orik", "2025-07-06T17:40", "caseworker2", {
    kind: "legal",
    text: "Counsel has asked for the order under which she is held.",
  }),
  illTreatment("Orik", "2025-07-06T17:50", "caseworker2", {
    text: "She says that she was made to stand through the first night, and was struck on the arm when she asked for water.",
    when: "2–3 July",
    observed: "A bruise as long as a hand on the left upper arm, yellow at its edge.",
    seenBy: "counsel",
    examination: "requested",
    toldBy: "herself, through counsel",
    reliability: "highly_reliable",
  }),
];
