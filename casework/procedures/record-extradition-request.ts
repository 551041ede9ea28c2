import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { line, prose } from "#domain/text/fields.ts";
import { EXTRADITION_BARS, type ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { POLITICAL_OFFENCE } from "#domain/vocabulary/political-offence.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import { demandBecause } from "./demand-because.ts";
import { openProcedure } from "./open-procedure.ts";
import { recordStep } from "./record-step.ts";
import type { RequestSaid } from "./request-said.ts";

const bars = z.array(z.enum(EXTRADITION_BARS, "form.choose"), "form.choose").max(EXTRADITION_BARS.length);

/** Records that a state asks for somebody. What forbids it, as far as it is known, becomes a task at once. */
export const recordExtraditionRequest = command({
  name: "extradition_request.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    requestingState: z.string("extradition.state_missing").regex(/^[A-Z]{3}$/, "form.country"),
    when,
    charges: prose(5000).optional(),
    articles: line(500).optional(),
    politicalOffence: z.enum(POLITICAL_OFFENCE, "form.choose").default("unknown"),
    bars: bars.default([]),
    treaty: line(300).optional(),
    assurances: prose(5000).optional(),
    assurancesWorth: prose(5000).optional(),
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const story = { actor, tx, now };
    const { requestingState, politicalOffence, when, text, toldBy, reliability } = input;
    const { charges, articles, treaty, assurances, assurancesWorth } = input;
    const sealed: RequestSaid = { charges, articles, treaty, assurances, assurancesWorth };
    const known = barsOf(input);
    const procedure = await openProcedure(story, file, "extradition", {
      requestingState,
      politicalOffence: politicalOffence === "unknown" ? null : politicalOffence === "yes",
      bars: known,
      sealed,
    });
    const { outcome } = await recordStep(
      story,
      file,
      { kind: "extradition", id: procedure.id },
      { step: "request_received", when, text, toldBy, reliability },
    );
    return {
      ...outcome,
      happened: "extradition_request.recorded",
      subject: { table: "procedures", id: procedure.id, version: procedure.version },
      details: { ...outcome.details, requestingState, politicalOffence, bars: known, ...sealed },
      also: await demandBecause(story, file, known, "extradition"),
    };
  },
});

/** A political offence is itself a bar; in the order in which bars are said. */
function barsOf(input: { politicalOffence: string; bars: ExtraditionBar[] }): ExtraditionBar[] {
  const known = new Set(input.bars);
  if (input.politicalOffence === "yes") known.add("political_offence");
  return EXTRADITION_BARS.filter((bar) => known.has(bar));
}
