/** A pseudonym as it is compared: without case, accents, apostrophes and doubled spaces, so that "Shóxa" finds "shoxa". */
export function foldPseudonym(pseudonym: string): string {
  return pseudonym
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʻʼ`]/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
