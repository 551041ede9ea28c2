/** What became of somebody who went to ask a state for asylum. */
export const ASYLUM_ATTEMPTS = [
  "accepted",
  "registration_refused",
  "sent_away",
  "ignored",
  "not_let_in",
  "payment_asked",
  "arrested_there",
  "sent_by_post",
] as const;

export type AsylumAttempt = (typeof ASYLUM_ATTEMPTS)[number];
