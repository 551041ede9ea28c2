/** Inside a line a word begins small, but for a name in capitals such as UNHCR. */
export const lowered = (word: string, locale: string): string =>
  /^\p{Lu}{2}/u.test(word) ? word : word.slice(0, 1).toLocaleLowerCase(locale) + word.slice(1);
