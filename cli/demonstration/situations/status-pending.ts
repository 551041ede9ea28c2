import { note, open, whereabouts } from "../desk.ts";

/** Situation 3: registered with UNHCR, in hiding until the decision, with a certificate that is about to end. */
export const statusPending = [
  open("Daryo", "2025-06-20T12:00", "marat", {
    sex: "female",
    ageBand: "18-59",
    countryOfOrigin: "UZB",
    arrived: "2025-05-27",
    wayIn: "regular",
    route: ["KGZ"],
    language: "uz",
    grounds: ["political_opinion", "particular_social_group"],
    profile: ["relative_of"],
    identity: {
      names: [{ kind: "official", name: "Dilfuza Daryoyeva" }],
      yearOfBirth: 1996,
      documents: [
        {
          kind: "asylum_seeker_certificate",
          number: "DEMO-0133",
          issuer: "UNHCR",
          expires: "2025-07-12",
          heldBy: "herself",
        },
      ],
    },
    note: "Came through Kyrgyzstan and was registered by UNHCR on 2 June. Her brother is looked for. The certificate is valid to 12 July.",
    toldBy: "herself",
  }),
  whereabouts("Daryo", "2025-06-20T12:10", "marat", {
    whereabouts: "in_hiding",
    when: "2025-06-03",
    text: "Lives with a family that does not know her name. Wants to stay there until the decision.",
    toldBy: "herself",
    reliability: "highly_reliable",
  }),
  note("Daryo", "2025-07-03T15:40", "marat", {
    kind: "legal",
    when: "2025-07-03",
    text: "UNHCR's interview was on 30 June. No decision yet. The renewal of the certificate is asked for in writing.",
    toldBy: "UNHCR",
    reliability: "highly_reliable",
  }),
  note("Daryo", "2025-07-05T13:20", "marat", {
    kind: "contact",
    when: "2025-07-05",
    text: "Telephoned at the hour agreed. She is well and goes out after dark only.",
    toldBy: "herself",
    reliability: "highly_reliable",
  }),
];
