import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { type FieldDifference, ruleBroken } from "#domain/refusals.ts";
import { line, prose } from "#domain/text/fields.ts";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { CAPTORS } from "#domain/vocabulary/captors.ts";
import { CONTACT_OUTCOMES } from "#domain/vocabulary/contact-outcomes.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import type { ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { HEARING_RESULTS } from "#domain/vocabulary/hearing-results.ts";
import { MEDICAL_EXAMINATIONS } from "#domain/vocabulary/medical-examinations.ts";
import { PERMIT_STATES } from "#domain/vocabulary/permit-states.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import type { When } from "#domain/when/when.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { MANDATES } from "../defence/mandates.ts";
import { ENDS_RECORDED } from "../detentions/end-detention.ts";
import type { Story } from "../door.ts";
import { caseNumber, version, when } from "../fields.ts";
import type { Happening } from "../history/append.ts";

/** What may be said to be different, besides why. What is left out stays as it was. */
export const correction = z.object({
  caseNumber,
  /** the number of the entry that is wrong */
  entry: z.coerce.number("form.missing").int("form.missing").positive("form.missing"),
  /** of the thing that the entry tells of */
  version,
  why: z.string("correction.why_missing").trim().min(1, "correction.why_missing").pipe(line(500)),
  neverHappened: z.boolean().default(false),
  text: prose(20_000).optional(),
  when: when.optional(),
  place: z.string().optional(),
  placeText: line(200).optional(),
  captor: z.enum(CAPTORS, "form.choose").optional(),
  ground: z.enum(DETENTION_GROUNDS, "form.choose").optional(),
  custodyStage: z.enum(CUSTODY_STAGES, "form.choose").optional(),
  recordedStart: when.optional(),
  ended: z.enum(ENDS_RECORDED, "form.choose").optional(),
  endedWhen: when.optional(),
  outcome: z.enum(CONTACT_OUTCOMES, "form.choose").optional(),
  whereabouts: z.enum(WHEREABOUTS, "form.choose").optional(),
  mandate: z.enum(MANDATES, "form.choose").optional(),
  permit: z.enum(PERMIT_STATES, "form.choose").optional(),
  court: line(200).optional(),
  result: z.enum(HEARING_RESULTS, "form.choose").optional(),
  next: when.optional(),
  examination: z.enum(MEDICAL_EXAMINATIONS, "form.choose").optional(),
  /** of a step: why it is recorded, though it does not usually follow */
  outOfOrderWhy: line(500).optional(),
  endsOn: z.iso.date("form.date").optional(),
  attempt: z.enum(ASYLUM_ATTEMPTS, "form.choose").optional(),
});

/** `event` is what the entry that is wrong tells of: an arrest, or its end. */
export type CorrectionStory = Story<z.output<typeof correction>> & {
  file: CaseFile;
  id: string;
  event: string;
};

/** Changes one thing; answers its new version, and what it was and is, for the history. */
export type Correction = (story: CorrectionStory) => Promise<{
  /** none where nothing but words is corrected */
  version?: number;
  when?: When;
  was: Record<string, unknown>;
  is: Record<string, unknown>;
  /** what it makes known that forbids handing them over */
  bars?: ExtraditionBar[];
  /** no auditor reads it */
  privileged?: boolean;
  /** what else follows from it */
  also?: Happening[];
}>;

/** What differs, in the words of the fields. @throws RuleBroken when nothing does */
export function differences(
  was: Record<string, unknown>,
  is: Record<string, unknown>,
  input: { neverHappened: boolean },
) {
  const changed = Object.keys(is).filter(
    (field) => is[field] !== undefined && said(is[field]) !== said(was[field]),
  );
  if (changed.length === 0 && !input.neverHappened) throw ruleBroken("", "correction.nothing");
  const only = (values: Record<string, unknown>) =>
    Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  return { was: only(was), is: only(is) };
}

/** The conflict of a correction that saw an older version. */
export async function changedSince(
  db: Db,
  { file, id }: { file: CaseFile; id: string },
  table: string,
  current: number,
  { was, is }: ReturnType<typeof differences>,
) {
  const sides = Object.keys(is).map(
    (field): FieldDifference => ({ field, yours: said(is[field]), theirs: said(was[field]) }),
  );
  return changedMeanwhile(db, file.chain, { table, id }, current, sides);
}

const said = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
};
