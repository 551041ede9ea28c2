/** Who saw or asked to see a person who is held. */
export const CONTACT_PARTIES = ["counsel", "family", "unhcr", "icrc", "doctor", "other"] as const;

export type ContactParty = (typeof CONTACT_PARTIES)[number];
