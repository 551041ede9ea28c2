import assert from "node:assert/strict";
import type { Store } from "#db/connection.ts";
import { listLastEntries } from "#db/records/entries.ts";
import { findUser } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type Refusal, refusalOf } from "#domain/refusals.ts";
import { caseHistory } from "./cases/case-history.ts";
import { openCase } from "./cases/open-case.ts";
import { recordArrest } from "./detentions/record-arrest.ts";
import { entryDetails } from "./history/entry-details.ts";
import { makeInstallation } from "./testing.ts";

/** Mon 7 July 2025, 09:00 in Almaty. */
export const NOW = new Date("2025-07-07T09:00:00+05:00");
export const AT = { now: NOW };

/** An installation with one file in Almaty, which its caseworker carries. */
export async function makeFile() {
  const made = await makeInstallation();
  const file = await openFileFor(made.actors.caseworker);
  return { ...made, file };
}

/** The number of a new file. */
export async function openFileFor(actor: Actor, now = NOW): Promise<string> {
  const { caseNumber } = await openCase(
    actor,
    { mine: true, countryOfOrigin: "UZB", ageBand: "18-59" },
    { now },
  );
  return caseNumber as string;
}

export type Arrest = Parameters<typeof recordArrest>[1];

/** An arrest on Saturday afternoon, at a place nobody knows, for a foreign state. */
export const arrestOf = (actor: Actor, file: string, fields: Partial<Arrest> = {}, now = NOW) =>
  recordArrest(
    actor,
    {
      file,
      place: "not_known",
      when: "2025-07-05T16:10",
      captor: "police",
      ground: "wanted_by_foreign_state",
      ...fields,
    },
    { now },
  );

/** What a reader sees of a file's history, newest first. */
export const historyOf = async (actor: Actor, caseNumber: string) =>
  (await caseHistory(actor, { caseNumber }, AT)).entries;

/** The refusal with which something ends. */
export async function refusalOfKind<K extends Refusal["kind"]>(
  kind: K,
  attempt: Promise<unknown>,
): Promise<Extract<Refusal, { kind: K }>> {
  const error = await attempt.then(
    () => assert.fail(`It should have been refused: ${kind}.`),
    (thrown: unknown) => thrown,
  );
  const refusal = refusalOf(error);
  assert.equal(refusal?.kind, kind, String(error));
  return refusal as Extract<Refusal, { kind: K }>;
}

/** The sentences of a refusal by field: `{ when: "when.future" }`. */
export async function brokenRules(attempt: Promise<unknown>): Promise<Record<string, string>> {
  const { problems } = await refusalOfKind("rule_broken", attempt);
  return Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence.key]));
}

/** What was recorded last on somebody's own chain: where refusals stand. */
export async function lastOf({ reader }: Store, { userId }: Actor) {
  const user = await findUser(reader, userId);
  assert.ok(user);
  const [entry] = await listLastEntries(reader, user.chain, 1);
  assert.ok(entry);
  const details = await entryDetails(reader, entry);
  assert.ok(details !== "unreadable");
  return { event: entry.event, asked: details.asked, why: details.why };
}
