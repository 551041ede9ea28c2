/** First of the file, so that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet takes for a formula, in its full-width forms too (CSV injection): first in the cell, or after spaces. */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs: an apostrophe stands before what looks like a formula. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A line of CSV (RFC 4180): every cell defused and quoted, ended by CR LF. */
export const csvLine = (cells: readonly (string | number | null | undefined)[]): string =>
  `${cells.map((cell) => `"${defused(String(cell ?? "")).replaceAll('"', '""')}"`).join(",")}\r\n`;
