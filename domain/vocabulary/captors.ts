/** Who took the person. */
export const CAPTORS = [
  "police",
  "migration_police",
  "security_service",
  "border_guard",
  "other",
  "unknown",
] as const;

export type Captor = (typeof CAPTORS)[number];
