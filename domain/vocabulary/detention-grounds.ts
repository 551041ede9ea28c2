/** Why a person is held, as far as anybody has said. None given is an answer; unknown is the absence of one. */
export const DETENTION_GROUNDS = [
  "unknown",
  "wanted_by_foreign_state",
  "extradition_request",
  "criminal",
  "administrative",
  "none_given",
] as const;

export type DetentionGround = (typeof DETENTION_GROUNDS)[number];
