import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import type { ProcedureRecord } from "#db/records/procedures.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { command, type Transaction } from "../door.ts";
import { caseNumber, country } from "../fields.ts";
import { type CriminalSaid, criminalSaid } from "./criminal-said.ts";
import { proceduresOf } from "./procedures-of.ts";
import { recordStep } from "./record-step.ts";
import { stepFields } from "./step-fields.ts";

/** What a form sends for a case that is none of those that are known. */
export const ANOTHER_CASE = "another";

/**
 * Records a step of a criminal case against somebody: often the ground on which they are held, or wanted. There may be
 * several: for an offence alleged at home, and for having crossed the border.
 */
export const recordCriminalStep = command({
  name: "criminal_step.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    /** which case, or `another`; left out, the one that was begun last, in that country if it is said */
    criminalCaseId: z.string().optional(),
    country: country.optional(),
    charges: prose(5000).optional(),
    step: z.enum(stepsOf("criminal"), "procedure.step_missing"),
    ...stepFields,
  }),
  async carryOut(story) {
    const { scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const known = await caseMeant(tx, file, input);
    const { country, charges } = input;
    const sealed: CriminalSaid = { country, charges };
    const of = { kind: "criminal", among: (one: ProcedureRecord) => one.id === known?.id } as const;
    const { procedure, outcome } = await recordStep(story, file, { ...of, particulars: { sealed } }, input);
    const said = known ? await criminalSaid(tx.db, procedure) : sealed;
    return {
      ...outcome,
      happened: "criminal_step.recorded",
      details: {
        ...outcome.details,
        country: said === "unreadable" ? undefined : said.country,
        ...(!known && { charges }),
      },
    };
  },
});

type Meant = { criminalCaseId?: string | undefined; country?: string | undefined };

/** @throws RuleBroken on `criminalCaseId` when the file has no such case */
async function caseMeant(
  { db }: Transaction,
  file: CaseFile,
  { criminalCaseId, country }: Meant,
): Promise<ProcedureRecord | undefined> {
  if (criminalCaseId === ANOTHER_CASE) return undefined;
  const known = (await proceduresOf(db, file, ["criminal"])).map(({ procedure }) => procedure).reverse();
  if (criminalCaseId !== undefined) {
    const found = known.find(({ id }) => id === criminalCaseId);
    if (!found) throw ruleBroken("criminalCaseId", "criminal.no_such_case");
    return found;
  }
  if (country === undefined) return known[0];
  for (const one of known) {
    const said = await criminalSaid(db, one);
    if (said !== "unreadable" && said.country === country) return one;
  }
  return undefined;
}
