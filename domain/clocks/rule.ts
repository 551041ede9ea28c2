import { z } from "zod";
import { stepsOf } from "#domain/procedures/machines.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { CONTACT_OUTCOMES } from "#domain/vocabulary/contact-outcomes.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { MEDICAL_EXAMINATIONS } from "#domain/vocabulary/medical-examinations.ts";
import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { KEPT } from "./kept.ts";

/** Whose move it is: the authorities must act, we must act, or a protection runs out. */
export const CLOCK_KINDS = ["their_duty", "our_deadline", "protection_ends"] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** From which moment a detention is counted. */
const START_BASES = ["taken", "police_record", "learned"] as const;

/**
 * What stops a clock besides the step of a procedure: the end of the detention; a move to a stage that the rule is not
 * about; what is asked and ordered for an extradition; the record of the police; that somebody asked the state, or that it
 * took the request; an examination that was asked for or done; another whereabouts; that the person has gone; that it had
 * passed when the file was opened.
 */
export const STOPS = [
  "detention_ended",
  "custody_stage_left",
  "request_received",
  "temporary_custody_ordered",
  "extradition_arrest",
  "police_record",
  "attempt",
  "asylum_procedure",
  "examination",
  "whereabouts_left",
  "person_gone",
  "passed_before_file",
] as const;

/**
 * Why a clock may be wrong: a decision that was not served, or nobody knows when; nobody knows when it began at all; for
 * which state somebody is held is not known; a treaty, or a rule for children, that may go first, or would if anybody had
 * read it; since when a treaty binds a state; holidays of a state that are not known.
 */
export const DOUBTS = [
  "not_served",
  "when_unknown",
  "start_unknown",
  "held_for_unknown",
  "treaty_possible",
  "treaty_unread",
  "since_unread",
  "rule_possible",
  "rule_unread",
  "holidays_unknown",
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** A length of one unit: PT72H, P40D, P3M, P1Y. Two units at once would leave open which is counted first. */
const period = z.string().regex(/^(?:PT[1-9]\d*H|P[1-9]\d*[DMY])$/);
const country = z.string().regex(/^[A-Z]{3}$/);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

const detentionStart = z.strictObject({
  event: z.literal("detention"),
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

const steps = z.array(z.string()).min(1);

/** In place of a period that nobody has read. */
export const NOT_READ = "not_read";

const stepStart = z.strictObject({
  event: z.literal("step"),
  procedure: z.enum(PROCEDURES),
  steps: steps.describe("Any of these begins it"),
  or_else: steps
    .optional()
    .describe(
      "As long as none of them is recorded, any of these may have begun it: a decision not served yet",
    ),
  after: steps.optional().describe("Only where the procedure stood at one of these"),
  not_after: steps.optional().describe("Not where it stood at one of these: a decision that was overturned"),
  while_held: z.literal(true).optional().describe("Only of somebody who is held then"),
  day_set: z
    .enum(["counted_from", "instead"])
    .optional()
    .describe(
      "The last day that the step carries: the period is counted from it, or it stands instead of the period",
    ),
});

const startsOn = z.discriminatedUnion("event", [
  detentionStart,
  stepStart,
  z.strictObject({ event: z.literal("attempt"), outcomes: z.array(z.enum(ASYLUM_ATTEMPTS)).min(1) }),
  z.strictObject({
    event: z.literal("arrival"),
    irregular: z
      .boolean()
      .optional()
      .describe("Only after an entry of this kind; possible, where it is not known"),
    or_risk_known: z
      .literal(true)
      .optional()
      .describe("Where they learned of the risk only after they had come, it is counted from then"),
  }),
  z.strictObject({ event: z.literal("ill_treatment") }),
  z.strictObject({ event: z.literal("whereabouts"), whereabouts: z.array(z.enum(WHEREABOUTS)).min(1) }),
  z.strictObject({ event: z.literal("passport").describe("One lies in the vault, with its last day") }),
  z.strictObject({
    event: z.literal("review").describe("Somebody looked at the risk last, or it has had this level since"),
    levels: z.array(z.enum(RISK_LEVELS)).min(1),
  }),
]);

const exampleDetention = z.strictObject({
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
  perhaps_for: z
    .array(country)
    .min(2)
    .optional()
    .describe("Several states want the person, and for which of them they are held is not known"),
  ended: instant.optional(),
  ended_until: instant
    .optional()
    .describe("When it is not known exactly: the latest moment at which it ended"),
  moves: z
    .array(
      z.strictObject({
        at: instant,
        from: instant.optional(),
        custody_stage: z.enum(CUSTODY_STAGES),
        jurisdiction: country.optional().describe("Of the place to which they were moved"),
        time_zone: z.string().optional(),
      }),
    )
    .optional(),
});

/** A time known exactly, or a civil day of the place. */
const moment = z.union([instant, day]);

const workedExample = z.strictObject({
  says: z.string().min(1),
  file: z
    .strictObject({ jurisdiction: country, time_zone: z.string(), opened: instant.optional() })
    .optional()
    .describe("State of asylum and time zone, for what no detention is about"),
  detention: exampleDetention.optional(),
  country_of_origin: country.optional(),
  age_band: z.enum(AGE_BANDS).optional(),
  contacts: z.array(z.strictObject({ at: instant, outcome: z.enum(CONTACT_OUTCOMES) })).optional(),
  request: z
    .array(z.strictObject({ at: instant, step: z.enum(stepsOf("extradition")) }))
    .optional()
    .describe("The steps of a request for their extradition"),
  procedures: z
    .array(
      z.strictObject({
        kind: z.enum(PROCEDURES),
        requesting_state: country.optional(),
        steps: z.array(
          z.strictObject({ at: moment, until: moment.optional(), step: z.string(), ends_on: day.optional() }),
        ),
      }),
    )
    .optional(),
  attempts: z.array(z.strictObject({ at: moment, outcome: z.enum(ASYLUM_ATTEMPTS) })).optional(),
  arrived: z.string().optional().describe("EDTF: 2025-06-28, 2025-06"),
  irregular_entry: z.boolean().optional(),
  risk_known: z.string().optional().describe("EDTF: since when they know of the risk"),
  ill_treatment: z
    .array(
      z.strictObject({
        at: moment.optional(),
        recorded: instant,
        examination: z.enum(MEDICAL_EXAMINATIONS),
      }),
    )
    .optional(),
  whereabouts: z.array(z.strictObject({ since: moment, whereabouts: z.enum(WHEREABOUTS) })).optional(),
  spoken_to: z.array(instant).optional().describe("When somebody of the team spoke to them"),
  passport_until: day.optional(),
  reviewed: z.strictObject({ level: z.enum(RISK_LEVELS), since: instant }).optional(),
  switched_on: z.array(z.string()).optional().describe("Rules that are not verified and run all the same"),
  period_read: period
    .optional()
    .describe("Of a rule whose period nobody has read: as an office might have read it"),
  due: instant.nullable().describe("When the clock ends; null: the rule does not run"),
  by_police_record: instant.optional(),
  due_on: day.optional().describe("The last day, where days are counted"),
  may_extend_to: day.optional(),
  possible: z.boolean().optional(),
  latest_due: instant.optional().describe("When it ends at the latest, where its start is not known exactly"),
  at_the_latest: z
    .literal(true)
    .optional()
    .describe("Nobody knows when it began: it ends by then, and may have ended"),
  stopped: instant.optional(),
  stopped_from: instant.optional().describe("The earliest moment at which it can have stopped"),
  kept: z.enum(KEPT).optional().describe("Whether what stopped it came in time"),
  doubts: z.array(z.enum(DOUBTS)).optional(),
  doubted_by: z.array(z.string()).optional().describe("The provisions that cast doubt, by their citation"),
});

/** A time limit as data, after domain.md 5. Each rule carries examples, which the tests work out. */
export const rule = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9_]+(?:\.[a-z0-9_]+)+$/),
    kind: z.enum(CLOCK_KINDS),
    jurisdiction: country
      .optional()
      .describe(
        "Absent: a treaty between its parties, an order that sets a day itself, or the team’s own rule",
      ),
    parties: z.array(country).min(2).optional(),
    binds_since: z
      .record(country, day)
      .optional()
      .describe("A party that it binds since a day of its own, where that was read"),
    binds_all_since: day
      .optional()
      .describe(
        "From this day it is known to bind all its parties; before, those alone of whom a day was read",
      ),
    instrument: z.string().min(1),
    article: z.string().optional(),
    citation: z.string().min(1),
    valid_from: day.optional().describe("Absent: the start was not read"),
    valid_to: day.optional(),
    starts_on: startsOn.optional(),
    period: z
      .union([
        period,
        z.enum(["day_set", NOT_READ]),
        z.strictObject({ relative_to: z.string(), before: period }),
      ])
      .describe(
        "day_set: to the last day that the step carries. not_read: nobody knows how long; it casts doubt on others, and runs only where an office has read it",
      ),
    may_extend_to: period.optional().describe("It may be put off up to this, counted from the same start"),
    counting: z.enum(["hours", "calendar_days", "working_days"]),
    if_rest_day: z.literal("next_working_day").optional().describe("Where an end on a rest day moves to"),
    instead_of: z
      .array(z.string())
      .optional()
      .describe(
        "Rules on the same question that do not run where this one applies: treaty first, child's rule first",
      ),
    warn_before: z
      .array(period)
      .describe("Longest first; the first and the last replace the levels soon and now"),
    stops_on: z
      .array(z.union([z.enum(STOPS), z.string().regex(/^[a-z_]+\.[a-z_]+$/)]))
      .min(1)
      .describe("Or a step of a procedure: extradition.appealed"),
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
    asked_for: z
      .literal(true)
      .optional()
      .describe("The team's own that runs only where an office has asked for it: it reminds of every file"),
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
