import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findOfficeByCode, insertOffice } from "#db/records/organisation.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import type { Transaction } from "../door.ts";
import { country } from "../fields.ts";
import { beginChain } from "../vault.ts";

/** File numbers begin with the code of their office: "ALA-2025-00027". */
const code = z
  .string("form.missing")
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,5}$/, "office.code");

const timeZone = z.string("form.missing").refine(isTimeZone, "office.time_zone");

export const officeFields = { officeCode: code, officeName: line(80), country, timeZone };
type OfficeFields = z.output<z.ZodObject<typeof officeFields>>;

/** Writes a new office, on a chain of its own. @throws RuleBroken when its code is another's */
export async function openOffice(
  tx: Transaction,
  { officeCode, officeName, country, timeZone }: OfficeFields,
  now: Date,
) {
  if (await findOfficeByCode(tx.db, officeCode)) throw ruleBroken("officeCode", "office.code_taken");
  const id = uuid();
  const chain = await beginChain(tx.db, "office", id);
  return insertOffice(tx, {
    id,
    chain,
    version: 1,
    code: officeCode,
    name: officeName,
    country,
    timeZone,
    createdAt: now,
  });
}

function isTimeZone(name: string) {
  try {
    return (
      new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "" &&
      name.includes("/")
    );
  } catch {
    return false;
  }
}
