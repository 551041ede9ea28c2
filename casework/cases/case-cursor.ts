import type { CasePlace } from "#db/records/case-sorts.ts";

/** Where the next page of a list begins: how many files came before, and the last of them. */
export type CaseCursor = { seen: number; place: CasePlace };

const FORM = /^(\d+)~([1-4])~(-?\d+)~(-?\d+)~([A-Z]{2,5}-\d{4}-\d{5})~([0-9a-f-]{36})$/;

/** A cursor as an address carries it. */
export const writeCursor = ({
  seen,
  place: { risk, nextDueAt, changedAt, number, caseId },
}: CaseCursor): string => [seen, risk, nextDueAt.getTime(), changedAt.getTime(), number, caseId].join("~");

/** Reads a cursor; undefined when it is none. */
export function readCursor(text: string): CaseCursor | undefined {
  const [whole, seen, risk, nextDueAt, changedAt, number = "", caseId = ""] = FORM.exec(text) ?? [];
  if (whole === undefined) return undefined;
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
