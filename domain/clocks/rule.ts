import { z } from "zod";
import { stepsOf } from "#domain/procedures/machines.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { CONTACT_OUTCOMES } from "#domain/vocabulary/contact-outcomes.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";

/** Whose move it is: the authorities must act, we must act, or a protection runs out. */
export const CLOCK_KINDS = ["their_duty", "our_deadline", "protection_ends"] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** From which moment a detention is counted. */
const START_BASES = ["taken", "police_record", "learned"] as const;

/** The end of the detention; a move to a stage that the rule is not about; what is asked and ordered for an extradition. */
const STOPS = [
  "detention_ended",
  "custody_stage_left",
  "request_received",
  "temporary_custody_ordered",
  "extradition_arrest",
] as const;

/** A length of one unit: PT72H, P40D, P3M, P1Y. Two units at once would leave open which is counted first. */
const period = z.string().regex(/^(?:PT[1-9]\d*H|P[1-9]\d*[DMY])$/);
const country = z.string().regex(/^[A-Z]{3}$/);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

const startsOn = z.strictObject({
  event: z.enum(["detention"]),
  counted_from: z
    .array(z.enum(START_BASES))
    .min(1)
    .describe(
      "Taken at, time in the police record, or both where they differ; when we learned of it, where neither is known",
    ),
  grounds: z.array(z.enum(DETENTION_GROUNDS)).min(1).optional(),
  custody_stages: z.array(z.enum(CUSTODY_STAGES)).min(1).optional(),
  age_bands: z.array(z.enum(AGE_BANDS)).min(1).optional(),
});

const workedExample = z.strictObject({
  says: z.string().min(1),
  detention: z.strictObject({
    jurisdiction: country,
    time_zone: z.string(),
    taken: instant.optional(),
    taken_until: instant
      .optional()
      .describe("When it is not known exactly: the latest moment at which they were taken"),
    police_record: instant.optional(),
    learned: instant.optional(),
    ground: z.enum(DETENTION_GROUNDS),
    custody_stage: z.enum(CUSTODY_STAGES),
    requested_by: country.optional(),
    ended: instant.optional(),
    moves: z.array(z.strictObject({ at: instant, custody_stage: z.enum(CUSTODY_STAGES) })).optional(),
  }),
  country_of_origin: country.optional(),
  age_band: z.enum(AGE_BANDS).optional(),
  contacts: z.array(z.strictObject({ at: instant, outcome: z.enum(CONTACT_OUTCOMES) })).optional(),
  request: z
    .array(z.strictObject({ at: instant, step: z.enum(stepsOf("extradition")) }))
    .optional()
    .describe("The steps of a request for their extradition"),
  due: instant.nullable().describe("When the clock ends; null: the rule does not run"),
  by_police_record: instant.optional(),
  possible: z.boolean().optional(),
  stopped: instant.optional(),
});

/** A time limit as data, after domain.md 5. Each rule carries examples, which the tests work out. */
export const rule = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9_]+(?:\.[a-z0-9_]+)+$/),
    kind: z.enum(CLOCK_KINDS),
    jurisdiction: country.optional().describe("Absent: a treaty between its parties, or the team's own rule"),
    parties: z.array(country).min(2).optional(),
    instrument: z.string().min(1),
    article: z.string().optional(),
    citation: z.string().min(1),
    valid_from: day.optional().describe("Absent: the start was not read"),
    valid_to: day.optional(),
    starts_on: startsOn.optional(),
    period: z.union([period, z.strictObject({ relative_to: z.string(), before: period })]),
    counting: z.enum(["hours", "calendar_days"]),
    warn_before: z
      .array(period)
      .describe("Longest first; the first and the last replace the levels soon and now"),
    stops_on: z.array(z.enum(STOPS)).min(1),
    restarts_on: z.array(z.enum(["contact_took_place"])).optional(),
    at_expiry: z.strictObject({
      words: z
        .string()
        .regex(/^[a-z_]+$/)
        .describe("The sentence of the end, below clocks.ends in the messages"),
      act: z.string().optional().describe("The command that answers it"),
      held_beyond: z.boolean().describe("Whether somebody is then held without ground"),
    }),
    source: z.strictObject({ title: z.string().min(1), url: z.url().optional(), read_on: day.optional() }),
    verified: z
      .boolean()
      .describe(
        "Whether the figure was read in the source; others run only where somebody has switched them on",
      ),
    note: z.string().optional(),
    worked_examples: z.array(workedExample).min(1),
  })
  .refine((rule) => (typeof rule.period === "string") === (rule.starts_on !== undefined), {
    error: "A rule either starts on an event or is relative to another",
  })
  .refine((rule) => lengthOf(rule.period).startsWith("PT") === (rule.counting === "hours"), {
    error: "The unit of the period and the counting differ",
  })
  .refine((rule) => !rule.verified || rule.source.read_on !== undefined, {
    error: "A verified rule says when its source was read",
  });

export type Rule = z.output<typeof rule>;
export type WorkedExample = Rule["worked_examples"][number];

/** One file for each instrument. */
export const ruleFile = z.strictObject({ $schema: z.string(), rules: z.array(rule).min(1) });

/** The same as JSON Schema, for those who write rules in an editor. */
export const ruleFileJsonSchema = () => z.toJSONSchema(ruleFile, { io: "input", target: "draft-2020-12" });

const lengthOf = (period: string | { before: string }) =>
  typeof period === "string" ? period : period.before;
