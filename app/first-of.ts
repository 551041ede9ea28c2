/** A word of an address that may come several times: its first. */
export const firstOf = (given: string | string[] | undefined): string | undefined =>
  Array.isArray(given) ? given[0] : given;
