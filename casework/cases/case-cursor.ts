import type { CasePlace } from "#db/records/case-sorts.ts";

/** Where the next page of a list begins: how many files came before, and the last of them. */
export type CaseCursor = { seen: number; place: CasePlace };

const FORM = /^(\d+)~([1-4])~(-?\d+)~(-?\d+)~([A-Z]{2,5}-\d{4}-\d{5})~([0-9a-f-]{36})$/;

/** A cursor as an address carries it. */
export const writeCursor = ({
  seen,
  place: { risk, nextDueAt, changedAt, number, caseId },
}: CaseCursor): string => [seen, risk, nextDueAt.getTime(), changedAt.getTime(), number, caseId].join("~");

/** PostgreSQL reads no year of more than four digits; the last of them is when what has no end is due. */
const isInstant = (milliseconds: unknown) => {
  const number = Number(milliseconds);
  return number >= 0 && number < Date.UTC(10_000, 0);
};

/** Reads a cursor; undefined when it is none. */
export function readCursor(text: string): CaseCursor | undefined {
  const [whole, seen, risk, nextDueAt, changedAt, number = "", caseId = ""] = FORM.exec(text) ?? [];
  if (whole === undefined || !isInstant(nextDueAt) || !isInstant(changedAt)) return undefined;
  return {
    seen: Number(seen),
    place: {
      risk: Number(risk),
      nextDueAt: new Date(Number(nextDueAt)),
      changedAt: new Date(Number(changedAt)),
      number,
      caseId,
    },
  };
}
