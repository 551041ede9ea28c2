/** So many letters, as words. */
export const filler = (letters: number): string =>
  "detained since ".repeat(letters / 15 + 1).slice(0, letters);
