/** Stories that only look at pages, which are the same on every engine: PostgreSQL is spared them. */
export const ONLY_LOOKS = ["accessibility", "hardened", "looks", "pictures", "pseudo-locale"].map(
  (name) => `${name}.spec.ts`,
);
