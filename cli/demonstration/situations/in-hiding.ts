import { need, note, open, plan, task, whereabouts } from "../desk.ts";

/** Situation 2: only a passport of the country of origin, a cover story, no status, and UNHCR not approached. */
export const inHiding = [
  open("Terak", "2025-06-18T19:30", "caseworker", {
    sex: "male",
    ageBand: "18-59",
    countryOfOrigin: "UZB",
    arrived: "May 2025",
    wayIn: "regular",
    language: "uz",
    grounds: ["political_opinion"],
    profile: ["activist"],
    identity: {
      names: [
        { kind: "official", name: "Jasur Terakov" },
        { kind: "cover", name: "Kanat" },
      ],
      yearOfBirth: 1990,
      documents: [
        {
          kind: "passport",
          number: "ZZ0000131",
          issuer: "Uzbekistan",
          expires: "2026-11-15",
          heldBy: "himself",
        },
      ],
      remarks: "Tells the neighbours that he repairs telephones and waits for his wife.",
    },
    note: "He goes out after dark only and carries nothing but the passport. He does not dare to go to UNHCR, for the house opposite is watched.",
    toldBy: "himself",
  }),
  whereabouts("Terak", "2025-06-25T20:10", "caseworker", {
    whereabouts: "in_hiding",
    when: "about 20 June",
    text: "Sleeps at three addresses in turn. Telephones on Wednesdays.",
    toldBy: "himself",
    reliability: "highly_reliable",
  }),
  note("Terak", "2025-07-02T20:25", "caseworker", {
    kind: "contact",
    when: "2025-07-02T20:00",
    text: "Telephoned at the hour agreed. Two strangers asked for him at the bazaar. He asks whether UNHCR could see him somewhere else.",
    toldBy: "himself",
  }),
  need("Terak", "2025-07-02T20:35", "caseworker", {
    need: "LP-IH",
    state: "confirmed",
    text: "Strangers ask for him by name.",
  }),
  task("Terak", "2025-07-02T20:40", "caseworker", {
    what: "Ask UNHCR to see him at another place",
    dueOn: "2025-07-04",
  }),
  plan("Terak", "2025-07-02T20:45", "caseworker", {
    goal: "Seen by UNHCR at a place that he trusts",
    steps: "UNHCR names a place.\nA woman whom he knows goes with him.",
    dueOn: "2025-07-09",
    agreed: "agreed",
  }),
];
