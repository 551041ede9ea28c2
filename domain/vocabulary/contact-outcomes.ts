/** Whether a contact with a person who is held took place. A denied one is recorded too, and stops no silence. */
export const CONTACT_OUTCOMES = ["took_place", "denied"] as const;

export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
