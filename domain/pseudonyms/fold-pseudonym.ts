/** A pseudonym as it is compared: without capitals, marks, apostrophes and wide spaces, so that "lochin" finds Lochin. */
export function foldPseudonym(pseudonym: string): string {
  return pseudonym
    .normalize("NFKD")
    .replace(/[\p{M}\p{P}\p{Sk}\u02bb\u02bc]/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}
