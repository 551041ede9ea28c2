/** Where the next page of a list begins: how many rows came before, and what the last of them is ordered by. */
export const writeCursor = (seen: number, place: readonly (string | number)[]): string =>
  [seen, ...place].join("~");

/** Reads a cursor whose place has this form; undefined when it is none. */
export function readCursor(text: string | undefined, form: RegExp) {
  const [, seen, place] = /^(\d{1,9})~(.+)$/.exec(text ?? "") ?? [];
  const parts = place === undefined ? undefined : form.exec(place)?.slice(1);
  return parts && { seen: Number(seen), parts };
}

/** PostgreSQL reads no year of more than four digits. @returns undefined for what is later */
export function instantOf(milliseconds: string | undefined): Date | undefined {
  const number = Number(milliseconds);
  return number >= 0 && number < Date.UTC(10_000, 0) ? new Date(number) : undefined;
}
