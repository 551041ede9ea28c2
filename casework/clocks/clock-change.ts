import { v7 as uuid } from "uuid";
import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import { insertClockChange } from "#db/records/manual-clocks.ts";
import { listClocks } from "#db/records/standings.ts";
import { BY_HAND } from "#domain/clocks/by-hand.ts";
import { stoppedSince } from "#domain/clocks/changed.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { isSilence } from "#domain/clocks/silence.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import type { ClockChange } from "#domain/vocabulary/clock-changes.ts";
import type { When } from "#domain/when/when.ts";
import { clockOf } from "../cases/case-clocks.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import type { Outcome, Story } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";

/** What is said of every change of a limit: which limit, when, why, and who decided it. */
export const clockChange = z.object({
  caseNumber,
  /** as in the list of the file's limits */
  clock: z.string("form.missing"),
  when,
  why: z.string("clock.why_missing").trim().min(1, "clock.why_missing").pipe(line(500)),
  decidedBy: line(200).optional(),
  /** what proves it: number and day of the order, in words */
  text: narrative.optional(),
  toldBy,
  reliability,
});

export type ChangeSaid = Omit<z.output<typeof clockChange>, "caseNumber" | "clock" | "when"> & {
  when: ReturnType<typeof whenRecorded>;
};

export type ChangeStory = Story<z.output<typeof clockChange>>;
type End = { dueAt: Date; dueOn: string | null };

/** Finds a file's limit by its key. @throws NotFound */
export async function findClock({
  scope,
  input,
  tx,
}: ChangeStory): Promise<{ file: CaseFile; clock: Clock }> {
  const file = await findCase(tx.db, scope, input.caseNumber);
  const row = (await listClocks(tx.db, file)).find(({ key }) => key === input.clock);
  if (!row) throw notFound();
  return { file, clock: clockOf(row) };
}

/** The alarm of a silence is stopped, or put off, by supervisors alone. @throws RuleBroken */
export function mustSupervise({ actor }: Pick<ChangeStory, "actor">, clock: Clock) {
  if (isSilence(clock) && !actor.roles.includes("supervisor")) throw ruleBroken("", "clock.silence");
}

/**
 * When it happened: not before the limit began. What is known only by its day comes after what was done to the limit
 * before on that day. @throws RuleBroken
 */
export function changedWhen({ input, now }: ChangeStory, clock: Clock): When {
  const when = readHappened("when", input.when, { now, timeZone: clock.timeZone });
  if (when.precision === "unknown") throw ruleBroken("when", "clock.when_unknown");
  // Nobody knows when it began: nothing can be said to be before.
  const begun = clock.rule === BY_HAND || clock.atTheLatest ? undefined : clock.startedAt;
  if (begun && when.latest < begun) throw ruleBroken("when", "clock.before_its_start");
  const after = [stoppedSince(clock), ...(clock.changes ?? []).map(({ at }) => at)].flatMap((moment) =>
    moment ? moment.getTime() + 1 : [],
  );
  const possible = [begun?.getTime() ?? 0, ...after].filter((moment) => moment <= when.latest.getTime());
  const earliest = new Date(Math.max(when.earliest.getTime(), ...possible));
  return { ...when, earliest };
}

/** Records what was done to a limit; the file is derived anew with it. */
export async function recordChange(
  { actor, input, tx, now }: ChangeStory,
  {
    file,
    clock,
    change,
    when,
    end,
  }: { file: CaseFile; clock: Clock; change: ClockChange; when: When; end?: End },
): Promise<Outcome> {
  const id = uuid();
  const { why, decidedBy, text, toldBy, reliability } = input;
  const said: ChangeSaid = { why, decidedBy, text, toldBy, reliability, when: whenRecorded(when) };
  const bound = { table: "clock_changes", id, chain: file.chain, version: 1 };
  await insertClockChange(tx, {
    id,
    chain: file.chain,
    version: 1,
    caseId: file.id,
    clockKey: clock.key,
    change,
    happenedFrom: when.earliest,
    happenedTo: when.latest,
    ...end,
    sealed: await tx.seal(bound, "clock_change", said),
    recordedBy: actor.userId,
    recordedAt: now,
  });
  return {
    happened: `clock.${change}`,
    chain: file.chain,
    caseId: file.id,
    caseNumber: file.number,
    officeId: file.officeId,
    subject: { table: "clock_changes", id, version: 1 },
    when,
    details: {
      by: actor.name,
      clock: clock.key,
      rule: clock.rule,
      ends: clock.words,
      citation: clock.citation,
      kind: clock.kind,
      before: clock.dueAt,
      ...end,
      ...said,
    },
  };
}
