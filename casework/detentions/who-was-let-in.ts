import type { Contact } from "#db/records/detentions.ts";
import type { ContactOutcome } from "#domain/vocabulary/contact-outcomes.ts";
import { CONTACT_PARTIES, type ContactParty } from "#domain/vocabulary/contact-parties.ts";

export type LetIn = { party: ContactParty; outcome: ContactOutcome; at: Date };

/** For each who came to see somebody held: what happened the last time. */
export const whoWasLetIn = (contacts: Contact[], detentionId: string): LetIn[] =>
  CONTACT_PARTIES.flatMap((party) => {
    const last = contacts.findLast(
      (contact) => contact.detentionId === detentionId && contact.party === party,
    );
    return last ? [{ party, outcome: last.outcome, at: last.atFrom }] : [];
  });
