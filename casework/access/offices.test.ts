import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { store } from "#db/connection.ts";
import { findLastEntry } from "#db/records/entries.ts";
import type { Actor } from "#domain/access/actor.ts";
import { allows, commandRoles, queryRoles } from "#domain/access/roles.ts";
import { flushAccessLog } from "../history/access-log.ts";
import {
  attempt,
  COMMAND_INPUTS,
  commandNames,
  makeWorld,
  openFile,
  QUERY_INPUTS,
  queryNames,
  type Target,
  type World,
} from "./testing.ts";

const CANARY = "Rosefinch";
/** Of two words, so that none of the files that are given one by chance is called the same. */
const ITS_PSEUDONYM = "Lochin Turna";
let world: World;
/** A file of the other office, a file of one's own, and the file number that nobody has. */
let canary: Target;
let own: Target;
let unknown: Target;
/** Everybody who is not given the canary's office. */
let others: Actor[];

before(async () => {
  world = await makeWorld();
  canary = await openFile(world.actors.caseworker2, CANARY, CANARY, ITS_PSEUDONYM);
  own = await openFile(world.actors.caseworker, "Reed");
  unknown = {
    ...canary,
    caseNumber: "SHY-2025-99999",
    pseudonym: "Nobody's",
    chain: "0".repeat(32),
    householdId: "nobody",
    approvalId: "nobody",
    shut: "SHY-2025-99998",
    alone: "SHY-2025-99997",
  };
  others = world.people.filter(({ offices }) => offices.every(({ code }) => code === "ALA"));
  for (const name of ["case.show", "case.history"])
    await attempt("query", name, world.actors.supervisor2, { caseNumber: canary.caseNumber });
  await attempt("command", "history.export", world.actors.auditor, {
    caseNumber: canary.caseNumber,
    format: "csv",
    purpose: `${CANARY} review`,
  });
  await attempt("query", "case.show", world.actors.supervisor, { caseNumber: canary.caseNumber });
  await flushAccessLog();
});
after(() => world.dispose());

test("nothing of another office's file is in what any query answers, whatever it is asked", async () => {
  for (const actor of others)
    for (const name of queryNames)
      for (const file of [own, canary])
        for (const input of QUERY_INPUTS[name]({
          actor,
          file,
          user: { id: actor.userId, version: 1 },
          times: 0,
        })) {
          const told = await attempt("query", name, actor, input);
          mustNotSing(told, { name, ...(input as object), ...wordsIn(input, file) }, actor);
        }
});

test("the canary is heard by those who are given its office", async () => {
  const { result } = await attempt("query", "case.history", world.actors.caseworker2, {
    caseNumber: canary.caseNumber,
  });
  assert.throws(() => mustNotSing(result, {}, world.actors.caseworker2), /heard/);
});

test("an auditor hears nothing that names a person or a source, whatever they ask and take out", async () => {
  const auditor = world.people.find(
    ({ roles, offices }) => roles.join() === "auditor" && offices.some(({ code }) => code === "SHY"),
  );
  assert.ok(auditor);
  const file = canary;
  const taken = { caseNumber: file.caseNumber, format: "jsonl", purpose: "Review of the year" };
  const { result } = await attempt("command", "history.export", auditor, taken);
  const { entries } = result as { entries: { chain: string; chainSeq: number }[] };
  const told = [await attempt("query", "audit.history", auditor, { ...entries[0], most: 500 })];
  for (const name of queryNames)
    for (const input of QUERY_INPUTS[name]({
      actor: auditor,
      file,
      user: { id: "nobody", version: 1 },
      times: 0,
    }))
      told.push(await attempt("query", name, auditor, input));
  const heard = JSON.stringify(told);
  assert.ok(heard.includes("wanted_notice.recorded") && heard.includes(`${CANARY} in words`));
  for (const part of ["-77", "charges", "articles", "photograph", "wife", "told it", "advocate", "office"])
    assert.equal(heard.includes(`${CANARY}${part.startsWith("-") ? "" : " "}${part}`), false, part);
});

test("a query about another office's file answers as it does about a number that nobody has", async () => {
  for (const actor of others)
    for (const name of queryNames.filter((name) => allows(queryRoles[name], actor.roles))) {
      const given = { actor, user: { id: actor.userId, version: 1 }, times: 0 };
      const [about, aboutNothing] = [canary, unknown].map((file) => QUERY_INPUTS[name]({ ...given, file }));
      for (const [index, input] of (about ?? []).entries()) {
        const [one, other] = [
          await attempt("query", name, actor, input),
          await attempt("query", name, actor, aboutNothing?.[index]),
        ];
        assert.deepEqual(one.refusal, other.refusal, `${name} as ${actor.name}`);
      }
    }
});

test("a command on another office's file answers as it does on a number that nobody has, and does nothing", async () => {
  const before = await findLastEntry(store().reader, canary.chain);
  for (const actor of others)
    for (const name of commandNames.filter((name) => allows(commandRoles[name], actor.roles))) {
      const given = { actor, user: { id: "nobody", version: 1 }, times: 0 };
      const [input, ofNothing] = [canary, unknown].map((file) => COMMAND_INPUTS[name]({ ...given, file }));
      if (
        JSON.stringify(input) === JSON.stringify(ofNothing) ||
        ![canary.caseNumber, canary.approvalId, canary.shut, canary.alone].some((id) =>
          JSON.stringify(input).includes(id),
        )
      )
        continue;
      const [one, other] = [
        await attempt("command", name, actor, input),
        await attempt("command", name, actor, ofNothing),
      ];
      assert.ok(one.refusal, `${name} as ${actor.name} was carried out`);
      assert.deepEqual(one, other, `${name} as ${actor.name}`);
    }
  assert.deepEqual(await findLastEntry(store().reader, canary.chain), before);
});

/** A search comes back in its own words. */
const wordsIn = (input: unknown, { pseudonym }: Target) =>
  (input as { search?: string }).search === undefined ? {} : { words: pseudonym };

/**
 * Its words, pseudonym, number and ids, in texts and in bytes; but for what was in the question itself. Places are no
 * file: their names are the administrator's business.
 */
function mustNotSing(told: unknown, asked: unknown, { name, roles }: Actor) {
  const text =
    JSON.stringify(told, (_, value) =>
      value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
    ) ?? "";
  const { caseNumber, pseudonym, caseId, chain, detentionId, taskId, relative, householdId } = canary;
  const { approvalId, shut } = canary;
  const secrets = [
    caseNumber,
    pseudonym,
    caseId,
    chain,
    detentionId,
    taskId,
    relative,
    householdId,
    approvalId,
    shut,
    ...(roles.includes("administrator") ? [] : [CANARY]),
  ];
  for (const secret of secrets.filter((secret) => !JSON.stringify(asked).includes(secret)))
    if (text.includes(secret))
      assert.fail(`${name} asked ${JSON.stringify(asked)} and heard ${secret} in ${text.slice(0, 300)}`);
}
