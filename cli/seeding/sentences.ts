import type { Chance } from "./chance.ts";

/** What a caseworker writes: two to five sentences, as long as such notes are. */
export function noteText(chance: Chance): string {
  const count = chance.whole(2, 5);
  return Array.from({ length: count }, () => chance.oneOf(SENTENCES)).join(" ");
}

export const toldBy = (chance: Chance) =>
  chance.oneOf([
    "themselves",
    "counsel",
    "a brother",
    "the wife",
    "a neighbour",
    "UNHCR",
    "a colleague",
    "the landlady",
  ]);

const SENTENCES = [
  "Telephoned at the hour agreed and is well.",
  "Did not answer twice; the neighbour says that nobody was at home since the evening.",
  "Counsel was let in for twenty minutes and saw no marks.",
  "Asks whether the family may move to another flat before the end of the month.",
  "The landlord wants to see papers and threatens to call the district officer.",
  "Two men asked for the family at the bazaar and left a telephone number.",
  "The certificate is valid for another three months; the appointment for its renewal is made.",
  "The migration office took no application and gave no paper about it.",
  "The children go to school again since Monday.",
  "Needs a doctor who asks no questions; we have given an address.",
  "The summons names an article that does not fit what was said at the interview.",
  "UNHCR has been told today and will write to the ministry.",
  "Sleeps elsewhere since the search and comes home for meals only.",
  "The interview lasted four hours; the interpreter was changed at the person's request.",
  "Relatives at home were questioned about where the family lives now.",
  "The employer has kept the passport and says that it is with the police.",
  "Was told again what to say at a check, and whom to call.",
  "The hearing was put off because the court had no interpreter.",
  "The request names a sentence that was passed in absence.",
  "Rent is paid until the fifteenth; after that they have nowhere to go.",
  "The brother was released after a night and has signed nothing.",
  "Asked us to keep the telephone number of the sister and to call her first.",
  "Everything that was said last week has been confirmed by a second person.",
  "The district officer came by and asked who else lives in the house.",
];
