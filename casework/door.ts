import type { z } from "zod";
import { store } from "#db/connection.ts";
import { findCommand, insertCommand } from "#db/records/commands.ts";
import type { Writing } from "#db/records/writing.ts";
import type { Db } from "#dialect";
import { type Actor, type Scope, scopeOf } from "#domain/access/actor.ts";
import { allows, type CommandName, commandRoles, type QueryName, queryRoles } from "#domain/access/roles.ts";
import { canonical } from "#domain/history/header.ts";
import { forbidden, keyReused, refusalOf, ruleBroken, rulesBroken } from "#domain/refusals.ts";
import { keyedHash } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";
import { hasWritten } from "./as-before.ts";
import { now as clockNow } from "./clock.ts";
import { noteAccess, type Seen } from "./history/access-log.ts";
import { appendEntry, type Happening, newCommandId, type Placed } from "./history/append.ts";
import { recordRefusal } from "./history/refusals.ts";
import { bringUpToDate, deriveStanding } from "./standing.ts";
import { type Bound, openValue, sealValue, type Unreadable } from "./vault.ts";

/** What a command works with: reads, noted writes and sealing, all in one transaction. */
export interface Transaction extends Writing {
  seal(bound: Bound, kind: string, value: unknown): Promise<Buffer>;
  open<T>(bound: Bound, kind: string, sealed: Buffer): Promise<T | Unreadable>;
}

export type Story<Input> = { actor: Actor; scope: Scope; input: Input; tx: Transaction; now: Date };

/**
 * What a command did: one happening, and more where several chains are concerned (a family, a sweep).
 * `by` is who a stranger turned out to be: somebody who signs in.
 */
export type Outcome = Happening & {
  caseNumber?: string;
  also?: Happening[];
  by?: Actor;
  /** What the sender goes on with, where that is not what the entry is about: the procedure whose step it tells of. */
  answers?: { id: string; version: number };
};

/** What the sender gets: ids alone, the same again when the same thing is sent twice. */
export type Answer = { caseNumber?: string; id: string; version: number; entries: Placed[] };

export type Options = { key?: string | undefined; now?: Date };

type CommandDefinition<S extends z.ZodType> = {
  name: CommandName;
  /** "nothing": an addition, which never conflicts. "entity": an edit, whose input names the version it saw. */
  guards: z.output<S> extends { version: number } ? "entity" : "nothing";
  input: S;
  carryOut(story: Story<z.output<S>>): Promise<Outcome>;
};

export type Command<S extends z.ZodType = z.ZodType> = {
  (actor: Actor, fields: z.input<S>, options?: Options): Promise<Answer>;
  readonly definition: CommandDefinition<S>;
};

/**
 * Makes a command. In this order: may the actor's roles do it; does the input parse; begin; was it done already under
 * this key; carry out, in scope; derive clocks and risk; append the entries; commit. If an entry fails, nothing happened.
 * @throws a refusal (domain/refusals.ts), each recorded; NotSaved when the disk is full; anything else is a bug.
 */
export function command<S extends z.ZodType>(definition: CommandDefinition<S>): Command<S> {
  const run = async (
    actor: Actor,
    fields: z.input<S>,
    { key, now = clockNow() }: Options = {},
  ): Promise<Answer> => {
    const { name } = definition;
    return refusalsRecorded(actor, name, now, async () => {
      if (!allows(commandRoles[name], actor.roles)) throw forbidden();
      const input = parse(definition.input, fields);
      const answer = await store().transaction(async (db) => {
        const content = key ? keyedHash(keyring().idempotency, `${name}|${canonical(plain(input))}`) : "";
        const done = key ? await findCommand(db, actor.userId, key) : undefined;
        if (done) {
          if (done.command !== name || done.content !== content) throw keyReused();
          return done.made;
        }
        const tx = transactionOver(db);
        const outcome = await definition.carryOut({ actor, scope: scopeOf(actor), input, tx, now });
        const happenings = [outcome, ...(outcome.also ?? [])];
        mustTellOfAllRows(tx, happenings);
        for (const caseId of new Set(happenings.flatMap(({ caseId }) => caseId ?? [])))
          await deriveStanding(db, caseId, now);
        const commandId = newCommandId();
        const entries: Placed[] = [];
        for (const happening of happenings)
          entries.push(await appendEntry(tx, { actor: outcome.by ?? actor, commandId, now }, happening));
        const answer = answerOf(outcome, entries);
        if (key)
          await insertCommand(db, {
            actorId: actor.userId,
            key,
            command: name,
            content,
            made: answer,
            at: now,
          });
        return answer;
      });
      hasWritten(actor);
      return answer;
    });
  };
  return Object.assign(run, { definition });
}

export type Question<Input> = { actor: Actor; scope: Scope; input: Input; reader: Db; now: Date };

type QueryDefinition<S extends z.ZodType, Result> = {
  name: QueryName;
  input: S;
  ask(question: Question<z.output<S>>): Promise<Result>;
  /** What of a person's file was shown: it goes to the access log. */
  shows?(result: Result, input: z.output<S>): Seen[];
};

/** Makes a query: who may ask, what in, what out, and what of it the access log is told. @throws refusals, as commands do */
export function query<S extends z.ZodType, Result>(definition: QueryDefinition<S, Result>) {
  const run = async (
    actor: Actor,
    fields: z.input<S>,
    { now = clockNow() }: { now?: Date } = {},
  ): Promise<Result> => {
    const { name } = definition;
    return refusalsRecorded(actor, name, now, async () => {
      if (!allows(queryRoles[name], actor.roles)) throw forbidden();
      const input = parse(definition.input, fields);
      await bringUpToDate(now);
      const result = await definition.ask({
        actor,
        scope: scopeOf(actor),
        input,
        reader: store().reader,
        now,
      });
      for (const seen of definition.shows?.(result, input) ?? [])
        noteAccess({ actorId: actor.userId, query: name, at: now, ...seen });
      return result;
    });
  };
  return Object.assign(run, { definition });
}

async function refusalsRecorded<T>(
  actor: Actor,
  name: string,
  now: Date,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.kind === "forbidden" || refusal?.kind === "not_found")
      await recordRefusal(actor, name, refusal.kind, now);
    throw error;
  }
}

function parse<S extends z.ZodType>(schema: S, fields: unknown): z.output<S> {
  const parsed = schema.safeParse(fields);
  const field = parsed.success ? withNul(parsed.data) : undefined;
  if (field !== undefined) throw ruleBroken(field, "text.control");
  if (parsed.success) return parsed.data;
  throw rulesBroken(
    parsed.error.issues.map((issue) => ({ field: issue.path.join("."), sentence: sentenceOf(issue) })),
  );
}

/** Where a NUL stands: in texts and ids alike, for PostgreSQL takes none, not even to look for it. */
function withNul(value: unknown, field = ""): string | undefined {
  if (typeof value === "string") return value.includes("\0") ? field : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = withNul(inner, field === "" ? name : `${field}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A schema's own message is a key below `errors`, where our schemas give one; zod's own words never reach a screen. */
function sentenceOf(issue: z.core.$ZodIssue) {
  const params = issue.code === "custom" ? issue.params : undefined;
  const key = /^[a-z_]+(\.[a-z_]+)+$/.test(issue.message)
    ? issue.message.replace(/^errors\./, "")
    : `form.${issue.code}`;
  return params ? { key, params: params as Record<string, string | number> } : { key };
}

function transactionOver(db: Db): Transaction {
  return {
    db,
    wrote: [],
    seal: (bound, kind, value) => sealValue(db, bound, kind, value),
    open: (bound, kind, sealed) => openValue(db, bound, kind, sealed),
  };
}

function mustTellOfAllRows(tx: Writing, happenings: Happening[]) {
  const told = new Set(happenings.map(({ chain }) => chain));
  const untold = tx.wrote.find(({ chain }) => !told.has(chain));
  if (untold) throw new Error(`No entry tells of a row of ${untold.table}.`);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const answerOf = ({ caseNumber, subject, answers = subject }: Outcome, entries: Placed[]): Answer => ({
  ...(caseNumber === undefined ? {} : { caseNumber }),
  id: answers.id,
  version: answers.version,
  entries,
});
