import { and, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Approach } from "#domain/cases/happened.ts";
import type { UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";
import { notKnown } from "#domain/when/when.ts";
import { standings } from "../schema/cases.ts";
import { procedureSteps } from "../schema/procedures.ts";

type Span = { since: Date; until: Date };

const DECIDED = ["recognised", "derivative", "appeal_allowed", "rejected", "excluded", "appeal_dismissed"];
const UNDONE = ["cancelled", "ceased", "revoked"];
const COUNTED = ["approached", "registered", "interviewed", ...DECIDED, ...UNDONE];
const RECOGNISED: UnhcrStatus[] = ["mandate_refugee", "derivative"];
const REJECTED: UnhcrStatus[] = ["rejected", "excluded", "cancelled", "ceased", "revoked"];

/** A step that nobody knows the day of has happened, and is first of nothing. */
const isDated = ne(procedureSteps.happenedFrom, notKnown(new Date()).earliest);

const has = (steps: string[]) => sql`count(case when ${inArray(procedureSteps.step, steps)} then 1 end) > 0`;
const firstOf = (steps: string[]) =>
  sql`min(case when ${and(isDated, inArray(procedureSteps.step, steps))} then ${procedureSteps.happenedFrom} end)`;
/** As the file itself says it, which knows of appeals and of the order of one day. */
const standsAs = (statuses: UnhcrStatus[]) =>
  sql`(select ${standings.unhcrStatus} from ${standings} where ${standings.caseId} = ${procedureSteps.caseId}) in ${statuses}`;

/** Whoever came further has come this far, recorded or not: of a file that was opened in the middle, too. */
const CAME: Record<Approach, SQL> = {
  approached: sql`1 = 1`,
  registered: sql`${has(["registered", "interviewed", ...DECIDED, ...UNDONE])}`,
  interviewed: sql`${has(["interviewed", ...DECIDED, ...UNDONE])}`,
  decided: sql`${has([...DECIDED, ...UNDONE])}`,
  recognised: standsAs(RECOGNISED),
  rejected: standsAs(REJECTED),
};

/** Files whose first step with UNHCR fell within this time and that have come this far since. The last final decision counts. */
export const cameFar = (db: Db, how: Approach, span: Span) =>
  db
    .select({ id: procedureSteps.caseId })
    .from(procedureSteps)
    .where(and(COUNTS_OF_FILE, inArray(procedureSteps.caseId, candidates(db, span))))
    .groupBy(procedureSteps.caseId)
    .having(and(beganWithin(span), CAME[how]));

/** How far each of these came, and when first to each step, in milliseconds; nothing, where that is not recorded. */
export async function listApproaches(db: Db, offices: string[], span: Span) {
  const flag = (how: Approach) => sql<boolean>`case when ${CAME[how]} then 1 else 0 end`.mapWith(Boolean);
  const at = (steps: string[]) => sql<Date | null>`${firstOf(steps)}`.mapWith(instantOf);
  return db
    .select({
      approached: at(["approached"]),
      registered: at(["registered"]),
      interviewed: at(["interviewed"]),
      decided: at(DECIDED),
      came: {
        registered: flag("registered"),
        interviewed: flag("interviewed"),
        decided: flag("decided"),
        recognised: flag("recognised"),
        rejected: flag("rejected"),
      },
    })
    .from(procedureSteps)
    .innerJoin(standings, eq(standings.caseId, procedureSteps.caseId))
    .where(
      and(
        COUNTS_OF_FILE,
        inArray(procedureSteps.caseId, candidates(db, span)),
        inArray(standings.officeId, offices),
      ),
    )
    .groupBy(procedureSteps.caseId)
    .having(beganWithin(span));
}

const isRsd = and(eq(procedureSteps.kind, "rsd"), isNull(procedureSteps.withdrawnAt));
const COUNTS = and(isRsd, inArray(procedureSteps.step, COUNTED));
/** The same, of which no index knows: SQLite would read every such step there ever was, and not those of the few files. */
const COUNTS_OF_FILE = and(isRsd, sql`${procedureSteps.step} || '' in ${COUNTED}`);

const beganWithin = ({ since }: Span) => sql`${firstOf(COUNTED)} >= ${param(since)}`;

/** With any step within this time: so that the index of steps is asked, not every step there ever was. */
const candidates = (db: Db, { since, until }: Span) =>
  db
    .select({ id: procedureSteps.caseId })
    .from(procedureSteps)
    .where(
      and(
        COUNTS,
        sql`${procedureSteps.happenedFrom} >= ${param(since)}`,
        sql`${procedureSteps.happenedFrom} < ${param(until)}`,
      ),
    );

const param = (at: Date) => sql.param(at, procedureSteps.happenedFrom);
const instantOf = (value: unknown): Date | null =>
  value === null || value === undefined ? null : new Date(value as string | number | Date);
