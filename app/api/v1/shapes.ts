import { z } from "zod";
import { KEPT } from "#domain/clocks/kept.ts";
import { AGREEMENTS } from "#domain/vocabulary/agreements.ts";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { DEMANDS } from "#domain/vocabulary/demands.ts";
import { EXTRADITION_BARS } from "#domain/vocabulary/extradition-bars.ts";
import { ADMISSIONS, PERMISSIONS } from "#domain/vocabulary/holding-conditions.ts";
import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import { STATE_STATUSES, UNHCR_STATUSES } from "#domain/vocabulary/protection-statuses.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { SAFE_WAYS } from "#domain/vocabulary/safe-ways.ts";
import { SPECIFIC_NEEDS } from "#domain/vocabulary/specific-needs.ts";
import { STAGES } from "#domain/vocabulary/stages.ts";
import { SUBMISSION_PRIORITIES } from "#domain/vocabulary/submission-priorities.ts";
import { TREATY_BODIES } from "#domain/vocabulary/treaty-bodies.ts";
import { WANTED_NOTICES } from "#domain/vocabulary/wanted-notices.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";

/** What the API answers, as schemas: the answers are typed by them, and OpenAPI is made of them. */
const instant = z.iso.datetime().describe("UTC, with milliseconds");
const begin = instant.nullable().describe("at the earliest; null when nobody knows");
const word = z.string().nullable();

export const placedEntry = z.object({
  chainSeq: z.int().describe("its number in the history of its file, from 1, without a gap"),
  seq: z.int().nullable().describe("its place in the log of the whole installation; null until it is placed"),
  hash: z.string().describe("SHA-256 of its header, in hex"),
});

export const commandAnswer = z.object({
  caseNumber: z.string().optional(),
  id: z.string(),
  version: z.int(),
  entries: z.array(placedEntry),
});

export const caseFile = z.object({
  caseNumber: z.string(),
  pseudonym: z.string(),
  stage: z.enum(STAGES),
  office: z.string().describe("the office's code"),
  assignee: word.describe("the caseworker's name, as lists have it"),
  risk: z.object({
    level: z.enum(RISK_LEVELS),
    reasons: z.array(z.object({ key: z.string(), decisive: z.boolean() })),
  }),
  whereabouts: z.enum(WHEREABOUTS),
  unhcrStatus: z.enum(UNHCR_STATUSES).describe("derived from the steps of RSD; never typed in"),
  stateStatus: z.enum(STATE_STATUSES).describe("derived likewise; it never displaces UNHCR's"),
  countryOfOrigin: word,
  countryOfAsylum: word,
  version: z.int(),
  updatedAt: instant,
});

const datedStep = z.object({
  step: z.string(),
  happenedFrom: begin,
  happenedTo: instant,
  endsOn: word.describe("the last civil day of a permit"),
});

export const caseFileInFull = caseFile.extend({
  ageBand: word,
  sex: word,
  language: word,
  arrived: word.describe("EDTF (ISO 8601-2)"),
  wayIn: word.describe("regular, irregular; null: not known"),
  riskKnown: word.describe(
    "EDTF: since when they know of the risk, where they learned of it after they had come",
  ),
  route: z.array(z.string()).describe("the countries that they came through, in that order"),
  grounds: z.array(z.string()),
  profile: z.array(z.string()),
  earlierPseudonyms: z.array(z.string()),
  openedAt: instant,
  lastContactAt: instant.nullable(),
  detention: z
    .object({
      id: z.string(),
      version: z.int(),
      place: word,
      takenFrom: begin,
      takenTo: instant,
      ground: z.string(),
      custodyStage: z.string(),
      captor: z.string(),
      previousDetentionId: word.describe("after which they were arrested again"),
      moves: z
        .array(z.object({ id: z.string(), place: word, movedFrom: begin, movedTo: instant }))
        .describe("earliest first; where they are now is `place`"),
      conditions: z
        .object({
          admitted: z.enum(ADMISSIONS).describe("whether the authorities admit holding them"),
          placeDisclosed: z.enum(ADMISSIONS),
          family: z.enum(PERMISSIONS),
          counsel: z.enum(PERMISSIONS),
          humanitarian: z.enum(PERMISSIONS),
          unhcr: z.enum(PERMISSIONS),
        })
        .nullable(),
    })
    .nullable(),
  wanted: z
    .array(
      z.object({
        id: z.string(),
        version: z.int(),
        kind: z.enum(WANTED_NOTICES),
        requestingState: z.string(),
        since: begin,
        open: z.boolean().describe("no state has taken it back"),
      }),
    )
    .describe("newest first"),
  unhcrUntil: word.describe("the last civil day of the certificate that proves the status"),
  stateUntil: word,
  steps: z
    .array(
      z.object({
        procedure: z.enum(["rsd", "state_asylum", "removal", "criminal"]),
        step: z.string(),
        happenedFrom: begin,
        happenedTo: instant,
        endsOn: word.describe("the last civil day of a certificate"),
      }),
    )
    .describe("of each procedure in the order in which they came"),
  criminalCases: z
    .array(
      z.object({
        id: z.string(),
        country: word.describe("whose authorities conduct it, ISO 3166-1 alpha-3"),
        steps: z.array(datedStep),
      }),
    )
    .describe("each criminal case, the newest first"),
  safeWaysOut: z
    .array(
      z.object({
        way: z.enum(SAFE_WAYS).nullable(),
        priority: z.enum(SUBMISSION_PRIORITIES).nullable().describe("of the last submission"),
        steps: z.array(datedStep),
      }),
    )
    .describe("each way that is tried, the newest first"),
  interimMeasures: z
    .array(
      z.object({
        id: z.string(),
        body: z.enum(TREATY_BODIES).nullable(),
        against: word.describe("ISO 3166-1 alpha-3"),
        pending: z.boolean().describe("the body has not decided"),
        granted: z.boolean().describe("it asks the state to hand nobody over, and has not lifted that"),
        breached: z.boolean(),
        steps: z.array(datedStep),
      }),
    )
    .describe("each complaint, the newest first"),
  asylumAttempts: z.array(
    z.object({ outcome: z.enum(ASYLUM_ATTEMPTS), happenedFrom: begin, happenedTo: instant }),
  ),
  plan: z
    .object({
      version: z.int(),
      goal: word,
      steps: word,
      responsible: z.string().describe("the name of who answers for it, as lists have it"),
      dueOn: word.describe("a civil date of the office"),
      agreed: z.enum(AGREEMENTS),
    })
    .nullable(),
  extraditions: z
    .array(
      z.object({
        id: z.string(),
        requestingState: word.describe("ISO 3166-1 alpha-3"),
        open: z.boolean().describe("the person may still be handed over under it"),
        receivedFrom: begin.describe("none, as long as no request is known"),
        lastStep: word,
        surrenderOn: word.describe("the civil day set for it"),
        bars: z.array(z.enum(EXTRADITION_BARS)),
      }),
    )
    .describe("the newest request first"),
  proposals: z
    .array(
      z.object({
        procedure: z.enum(PROCEDURES),
        id: word.describe("of the procedure; none, where it is to be opened"),
        step: z.string(),
        because: z.string().describe("a step, as `extradition.decided`, or `hearing`"),
      }),
    )
    .describe("what is to be recorded next, once it has happened"),
});

export const declaredProcedure = z.object({
  procedure: z.enum(PROCEDURES),
  begins: z.array(z.string()),
  joins: z.array(z.string()).describe("what may stand first of a file that was opened in the middle"),
  demands: z.enum(DEMANDS).nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      next: z.array(z.string()).describe("what usually follows; anything else wants a reason"),
      aside: z.boolean().describe("it happens on the way, and does not move the procedure"),
      holds: z.boolean().describe("whoever it befalls is held at that time"),
      after: z.array(z.string()).describe("one of these usually came before"),
      needs: z.array(z.string()).describe("it cannot have been before all of these"),
      endsOn: z.boolean().describe("it carries a last day"),
      status: word,
      stands: z.enum(["running", "settled", "refused"]),
      takes: z.enum(["handed_over", "deported"]).nullable(),
      proposes: z.array(
        z.union([
          z.object({ need: z.enum(SPECIFIC_NEEDS) }),
          z.object({ task: z.literal("demand") }),
          z.object({ step: z.string(), once: z.string().optional() }),
          z.object({ whereabouts: z.literal(true) }),
        ]),
      ),
    }),
  ),
});

export const clock = z.object({
  key: z
    .string()
    .describe("by which the commands clock.extend, clock.stop, clock.restart and clock.lapse know it"),
  rule: z.string(),
  kind: z.enum(["their_duty", "our_deadline", "protection_ends"]),
  article: word,
  citation: z.string(),
  period: z.string().describe("ISO 8601 duration"),
  subject: z
    .enum(["detention", "procedure", "attempt", "file", "ill_treatment", "whereabouts"])
    .describe("what it is about"),
  basis: z.string().describe("what it is counted from: taken, served, registered"),
  startedAt: instant,
  atTheEarliest: z.boolean().describe("the start is not known exactly: counted from its earliest moment"),
  atTheLatest: z
    .boolean()
    .describe(
      "nobody knows when it began: counted from the latest moment at which it can have; it may have ended",
    ),
  dueAt: instant,
  latestDueAt: instant
    .nullable()
    .describe("counted from the latest moment of a start that is not known exactly"),
  dueOn: word.describe("the last civil day, where days are counted"),
  mayExtendTo: instant.nullable(),
  possible: z.boolean().describe("it only may apply, for a condition is not known"),
  verified: z.boolean().describe("a lawyer has checked the rule"),
  computation: z.object({ period: z.string(), end: instant, minus: z.string().optional() }),
  doubts: z
    .array(z.object({ doubt: z.string(), citation: word, states: z.array(z.string()) }))
    .describe("why it may be wrong: a treaty nobody has read, a decision not served"),
  insteadOf: z.array(z.string()).describe("rules that it goes before: a treaty before national law"),
  state: z.enum(["running", "stopped"]),
  stoppedAt: instant.nullable().describe("by then at the latest"),
  stoppedFrom: begin.describe("at the earliest; null while it runs, and when nobody knows"),
  stoppedBy: word,
  kept: z
    .enum(KEPT)
    .nullable()
    .describe("whether what stopped it came before its end, as far as that is certain"),
  what: word.describe("of one that was set by hand: what ends"),
  setBy: word,
  changes: z
    .array(z.object({ change: z.string(), at: instant, dueAt: instant.nullable() }))
    .describe("what was done to it besides its rule, in the order in which it happened"),
});

export const historyEntry = placedEntry.extend({
  at: instant,
  happenedAt: z
    .object({ earliest: begin, latest: instant, precision: z.string(), about: z.boolean() })
    .nullable()
    .describe("when it happened, where that was said"),
  actor: z.string(),
  event: z.string(),
  subject: z.object({ table: z.string(), id: z.string() }).nullable(),
  corrects: z.int().nullable(),
  correctedBy: z.array(z.int()),
  details: z.record(z.string(), z.unknown()).optional().describe("absent when it cannot be read any more"),
});

export const exposedCommand = z.object({
  name: z.string(),
  guards: z.enum(["nothing", "entity"]),
  input: z.record(z.string(), z.unknown()).describe("JSON Schema of the body"),
});

export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  problems: z.array(z.object({ field: z.string(), code: z.string(), sentence: z.string() })).optional(),
  currentVersion: z.int().optional(),
  yourVersion: z.int().optional(),
  changedBy: z.string().optional(),
  changedAt: instant.optional(),
  differences: z.array(z.object({ field: z.string(), yours: z.string(), theirs: z.string() })).optional(),
  reference: z.string().optional(),
});

/** A list, and where its next page begins; null on the last one. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.union([z.string(), z.int()]).nullable() });
