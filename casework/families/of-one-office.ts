import type { CaseFile } from "#db/records/cases.ts";

/** Only then may whoever reads the one be told of the other. */
export const ofOneOffice = (one: CaseFile, other: CaseFile): boolean => one.officeId === other.officeId;
