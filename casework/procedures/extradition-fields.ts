import { z } from "zod";
import { machineOf, type StepOf } from "#domain/procedures/machines.ts";
import { line, prose } from "#domain/text/fields.ts";
import { EXTRADITION_BARS, type ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { POLITICAL_OFFENCE } from "#domain/vocabulary/political-offence.ts";
import type { RequestSaid } from "./request-said.ts";

const { begins, joins = [] } = machineOf("extradition");
type Step = StepOf<"extradition">;

/** With which step an extradition can be opened here: its request, or whatever of it is known first. */
export const FIRST_EXTRADITION_STEPS = [...begins, ...joins] as [Step, ...Step[]];

export const requestingState = z.string("extradition.state_missing").regex(/^[A-Z]{3}$/, "form.country");

/** What forbids handing somebody over. */
export const bars = z
  .array(z.enum(EXTRADITION_BARS, "form.choose"), "form.choose")
  .max(EXTRADITION_BARS.length)
  .default([]);

/** What is known of a request as a whole; all but the bars and whether the offence is political lies sealed. */
export const requestFields = {
  charges: prose(5000).optional(),
  articles: line(500).optional(),
  politicalOffence: z.enum(POLITICAL_OFFENCE, "form.choose").default("unknown"),
  bars,
  treaty: line(300).optional(),
  assurances: prose(5000).optional(),
  assurancesWorth: prose(5000).optional(),
};
export type RequestFields = z.output<z.ZodObject<typeof requestFields>>;

export const sealedOf = ({
  charges,
  articles,
  treaty,
  assurances,
  assurancesWorth,
}: RequestFields): RequestSaid => ({ charges, articles, treaty, assurances, assurancesWorth });

/** A political offence is itself a bar; in the order in which bars are said. */
export function barsOf(input: Pick<RequestFields, "politicalOffence" | "bars">): ExtraditionBar[] {
  const known = new Set(input.bars);
  if (input.politicalOffence === "yes") known.add("political_offence");
  return EXTRADITION_BARS.filter((bar) => known.has(bar));
}
