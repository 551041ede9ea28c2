import type { CaseFile } from "#db/records/cases.ts";
import {
  type AsylumAttemptRecord,
  listAsylumAttempts,
  listProcedureSteps,
  type ProcedureStep,
} from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { inOrder } from "#domain/procedures/in-order.ts";
import { protectionStatuses } from "#domain/statuses/protection-statuses.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import { entriesAbout } from "../history/entries-about.ts";
import { attemptSaid } from "./attempt-said.ts";
import { criminalCasesKnown } from "./criminal-cases-known.ts";
import { proceduresOf } from "./procedures-of.ts";
import { stepTold, whenOf } from "./step-told.ts";

/** Both protection statuses of a file, and the steps and attempts they come from, each with the entry that tells of it. */
export async function proceduresKnown(db: Db, file: CaseFile) {
  const steps = await listProcedureSteps(db, file);
  const attempts = await listAsylumAttempts(db, file);
  const timeZone = await timeZoneOf(db, file);
  const { unhcr, state } = protectionStatuses(steps, attempts, timeZone);
  const entries = await entriesOf(db, file, steps, attempts);
  const numberOf = (row?: { id: string }) => row && entries.get(row.id);
  const wayTold = async ({ procedure: { id, way, priority }, steps: taken }: Way) => ({
    id,
    way,
    priority,
    steps: await Promise.all(
      taken.map(async (step) => ({ ...(await stepTold(db, step)), entry: numberOf(step) })),
    ),
  });
  const told = async (kind: "rsd" | "state_asylum" | "removal") =>
    Promise.all(
      inOrder(
        kind,
        steps.filter((step) => step.kind === kind),
        timeZone,
      ).map(async (step) => ({ ...(await stepTold(db, step)), entry: numberOf(step) })),
    );
  return {
    protection: {
      unhcrStatus: unhcr.status,
      unhcrUntil: unhcr.proof?.endsOn ?? null,
      stateStatus: state.status,
      stateUntil: state.proof?.endsOn ?? null,
      attempted: state.attempted ?? null,
    },
    /** the entries that prove them: of the certificate, or of the step that made the status */
    provenBy: {
      unhcr: numberOf(unhcr.proof ?? unhcr.by),
      state: numberOf(state.proof ?? state.by ?? attempts.at(-1)),
    },
    rsd: await told("rsd"),
    stateAsylum: await told("state_asylum"),
    removal: await told("removal"),
    /** Each criminal case, the newest first. */
    criminalCases: await criminalCasesKnown(db, file),
    /** Each safe way out that is tried, the newest first. */
    ways: (await Promise.all((await waysOf(db, file)).map(wayTold))).reverse(),
    attempts: await Promise.all(
      attempts.map(async (attempt) => {
        const said = await attemptSaid(db, attempt);
        const { id, outcome } = attempt;
        return { id, outcome, when: whenOf(attempt, said), entry: numberOf(attempt) };
      }),
    ),
  };
}

const waysOf = (db: Db, file: CaseFile) => proceduresOf(db, file, ["safe_way_out"]);
type Way = Awaited<ReturnType<typeof waysOf>>[number];

const TELLING = [
  "rsd_step.recorded",
  "asylum_step.recorded",
  "asylum_attempt.recorded",
  "removal_step.recorded",
  "solution_step.recorded",
];

const entriesOf = (db: Db, file: CaseFile, steps: ProcedureStep[], attempts: AsylumAttemptRecord[]) =>
  entriesAbout(db, file, TELLING, [
    ...steps.map(({ id }) => ({ table: "procedure_steps", id })),
    ...attempts.map(({ id }) => ({ table: "asylum_attempts", id })),
  ]);
