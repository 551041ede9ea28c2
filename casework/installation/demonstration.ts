/** One password for all who sign in to the demonstration; its sign-in page shows it. */
export const DEMONSTRATION_PASSWORD = "steppe-lantern-forty-rivers";

/** Who can be tried out with one press, as the sign-in page lists them. */
export const DEMONSTRATION_SIGN_INS = [
  "caseworker",
  "supervisor",
  "auditor",
  "admin",
  "caseworker2",
  "supervisor2",
] as const;

export const demonstrationEmail = (key: string) => `${key}@demo.panoh.test`;
