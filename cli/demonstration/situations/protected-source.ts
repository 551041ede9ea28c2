import { note, open } from "../desk.ts";

/** Situation 9, as far as notes reach: a source who is known by a pseudonym only, and on whom two files rest. */
export const protectedSource = [
  open("Qayragoch", "2025-06-16T18:10", "supervisor", {
    sex: "male",
    ageBand: "18-59",
    countryOfOrigin: "UZB",
    profile: ["former_official"],
    whereabouts: "in_hiding",
    identity: { names: [{ kind: "alias", name: "the engineer" }], documents: [] },
    note: "Says that a list of names is being prepared at home and that his own is on it.",
    toldBy: "source Tosh",
    reliability: "reliable",
  }),
  note("Qayragoch", "2025-07-03T19:30", "supervisor", {
    kind: "contact",
    when: "2025-07-03",
    text: "Met him for ten minutes. He has changed the flat and wants to wait.",
    toldBy: "himself",
    reliability: "reliable",
  }),
  note("Lochin", "2025-06-28T21:15", "supervisor", {
    kind: "other",
    when: "2025-06-28",
    text: "Source Tosh has seen a list of people who are asked for. Lochin stands on it.",
    toldBy: "source Tosh",
    reliability: "reliable",
  }),
];
