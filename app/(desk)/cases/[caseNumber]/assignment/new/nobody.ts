/** What the form sends when a file shall be nobody's. */
export const NOBODY = "nobody";
