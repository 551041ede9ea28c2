import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { CONVENTION_GROUNDS } from "#domain/vocabulary/convention-grounds.ts";
import { PROFILES } from "#domain/vocabulary/profiles.ts";
import { SEXES } from "#domain/vocabulary/sexes.ts";
import { WAYS_IN } from "#domain/vocabulary/ways-in.ts";
import { readEdtf, writeEdtf } from "#domain/when/edtf.ts";
import type { When } from "#domain/when/when.ts";
import { country, language, when } from "../fields.ts";
import { readHappened } from "./happened.ts";

/** Of a family it is said once: where they come from, how and when they came, what they speak. */
export const commonParticulars = z.object({
  countryOfOrigin: country.optional(),
  countryOfAsylum: country.optional(),
  arrived: when.optional(),
  /** how they came in: left out, nobody knows */
  wayIn: z.enum(WAYS_IN, "form.choose").optional(),
  /** since when they know of the risk, where they learned of it after they had come */
  riskKnown: when.optional(),
  /** the countries that they came through, in that order */
  route: z.array(country, "form.country").max(10, "form.too_many").optional(),
  language: language.optional(),
});

/** What the open part says of a person, besides what they are called and where they are. */
export const particulars = commonParticulars.extend({
  ageBand: z.enum(AGE_BANDS, "form.choose").optional(),
  sex: z.enum(SEXES, "form.choose").optional(),
  grounds: z.array(z.enum(CONVENTION_GROUNDS, "form.choose")).optional(),
  profile: z.array(z.enum(PROFILES, "form.choose")).optional(),
});

export type Particulars = z.output<typeof particulars>;
type Field = keyof Particulars;
export const PARTICULARS = Object.keys(particulars.shape) as Field[];

/** As the file keeps them: days as exactly as they are known, no list that is empty but the two it always has. */
export type Kept = Pick<CaseFile, Field>;

type Here = { now: Date; timeZone: string };

/** What was said, as it is kept: what was not said is not among it. @throws RuleBroken where a moment is none that has been */
export function asKept(said: Partial<Nullable<Particulars>>, here: Here): Partial<Kept> {
  const { arrived, riskKnown, route, grounds, profile, ...codes } = said;
  return {
    ...codes,
    ...(arrived !== undefined && { arrived: dayKept("arrived", arrived, here) }),
    ...(riskKnown !== undefined && { riskKnown: dayKept("riskKnown", riskKnown, here) }),
    ...(route !== undefined && { route: route?.length ? route : null }),
    ...(grounds !== undefined && { grounds: grounds ?? [] }),
    ...(profile !== undefined && { profile: profile ?? [] }),
  };
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

function dayKept(field: string, words: string | null | undefined, here: Here): string | null {
  if (!words) return null;
  return writeEdtf(readHappened(field, words, here), here.timeZone) ?? null;
}

/** A day that is kept, as a moment; undefined where there is none. */
export function dayRead(edtf: string | null | undefined, timeZone: string): When | undefined {
  const day = edtf ? readEdtf(edtf, timeZone) : undefined;
  return typeof day === "object" ? day : undefined;
}
