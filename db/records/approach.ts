import { and, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Approach } from "#domain/cases/happened.ts";
import { notKnown } from "#domain/when/when.ts";
import { standings } from "../schema/cases.ts";
import { procedureSteps } from "../schema/procedures.ts";

type Span = { since: Date; until: Date };

const GOOD = ["recognised", "derivative", "appeal_allowed"];
const BAD = ["rejected", "excluded", "appeal_dismissed"];
const COUNTED = ["approached", "registered", "interviewed", ...GOOD, ...BAD];

/** A step that nobody knows the day of has happened, and is first of nothing. */
const isDated = ne(procedureSteps.happenedFrom, notKnown(new Date()).earliest);

const has = (steps: string[]) => sql`count(case when ${inArray(procedureSteps.step, steps)} then 1 end) > 0`;
const firstOf = (steps: string[]) =>
  sql`min(case when ${and(isDated, inArray(procedureSteps.step, steps))} then ${procedureSteps.happenedFrom} end)`;
const lastOf = (steps: string[]) =>
  sql`max(case when ${inArray(procedureSteps.step, steps)} then ${procedureSteps.happenedTo} end)`;

/** Whoever came further has come this far, recorded or not: of a file that was opened in the middle, too. */
const CAME: Record<Approach, SQL> = {
  approached: sql`1 = 1`,
  registered: sql`${has(["registered", "interviewed", ...GOOD, ...BAD])}`,
  interviewed: sql`${has(["interviewed", ...GOOD, ...BAD])}`,
  decided: sql`${has([...GOOD, ...BAD])}`,
  recognised: sql`(${lastOf(GOOD)} is not null and (${lastOf(BAD)} is null or ${lastOf(GOOD)} >= ${lastOf(BAD)}))`,
  rejected: sql`(${lastOf(BAD)} is not null and (${lastOf(GOOD)} is null or ${lastOf(GOOD)} < ${lastOf(BAD)}))`,
};

/** Files whose first step with UNHCR fell within this time and that have come this far since. The last decision counts. */
export const cameFar = (db: Db, how: Approach, span: Span) =>
  db
    .select({ id: procedureSteps.caseId })
    .from(procedureSteps)
    .where(and(COUNTS, inArray(procedureSteps.caseId, candidates(db, span))))
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
      decided: at([...GOOD, ...BAD]),
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
      and(COUNTS, inArray(procedureSteps.caseId, candidates(db, span)), inArray(standings.officeId, offices)),
    )
    .groupBy(procedureSteps.caseId)
    .having(beganWithin(span));
}

const COUNTS = and(
  eq(procedureSteps.kind, "rsd"),
  inArray(procedureSteps.step, COUNTED),
  isNull(procedureSteps.withdrawnAt),
);

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
