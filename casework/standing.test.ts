import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { keepStore } from "#db/connection.ts";
import { notSaved } from "#db/not-saved.ts";
import { findCase } from "#db/records/cases.ts";
import { dataKeys } from "#db/schema/keys.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { listCases } from "./cases/list-cases.ts";
import { showCase } from "./cases/show-case.ts";
import { recordContact } from "./detentions/record-contact.ts";
import { AT, arrestOf, historyOf, makeFile, openFileFor } from "./testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const TOMORROW = { now: new Date(AT.now.getTime() + 86_400_000) };

test("a full disk keeps nobody from reading, and what time has changed is derived when there is room", async () => {
  const { actors, file: caseNumber, store } = made;
  const arrest = { ground: "criminal", when: "2025-07-07T08:00" } as const;
  await arrestOf(actors.caseworker, caseNumber, arrest);
  const riskThen = async () => (await showCase(actors.caseworker, { caseNumber }, TOMORROW)).risk.level;
  keepStore({ ...store, transaction: () => Promise.reject(notSaved(new Error("SQLITE_FULL"))) });
  assert.equal(await riskThen(), "high");
  keepStore(store);
  assert.equal(await riskThen(), "extreme");
});

const AT_TEN = { now: new Date("2025-07-07T10:00:00+05:00") };
const heldOn = async (caseNumber: string) => {
  const { held } = await showCase(made.actors.caseworker, { caseNumber }, AT_TEN);
  return { detentionId: held?.id ?? "" };
};

test("what we owe and have missed is the next limit until it is done; a duty that has passed gives way to what comes", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, caseNumber, { ground: "wanted_by_foreign_state" });
  const nextOn = async (now: string) => {
    const { items } = await listCases(actors.caseworker, {}, { now: new Date(now) });
    return items.filter((file) => file.caseNumber === caseNumber).map(({ next }) => next?.rule);
  };
  assert.deepEqual(await nextOn("2025-07-07T09:00:00+05:00"), ["team.silence.detained"]);
  const { detentionId } = await heldOn(caseNumber);
  const seen = { party: "family", outcome: "took_place", when: "2025-07-07T09:30" } as const;
  await recordContact(actors.caseworker, { caseNumber, detentionId, ...seen }, AT_TEN);
  assert.deepEqual(await nextOn("2025-07-07T10:00:00+05:00"), ["kz.cpc.588.motion"]);
  assert.deepEqual(await nextOn("2025-07-08T05:00:00+05:00"), ["team.silence.detained"]);
  assert.deepEqual(await nextOn("2025-07-08T12:00:00+05:00"), ["team.silence.detained"]);
});

test("a file whose key is gone is unreadable, and hides no other from anybody", async () => {
  const { actors, store } = made;
  const [lost, other] = [await openFileFor(actors.caseworker), await openFileFor(actors.caseworker)];
  const arrest = { ground: "criminal", when: "2025-07-07T08:00" } as const;
  for (const caseNumber of [lost, other]) await arrestOf(actors.caseworker, caseNumber, arrest);
  const { chain } = await findCase(store.reader, scopeOf(actors.caseworker), lost);
  await store.transaction((db) => db.delete(dataKeys).where(eq(dataKeys.chain, chain)));
  Reflect.deleteProperty(globalThis, Symbol.for("panoh.unwrapped")); // as after a start
  for (const caseNumber of [lost, other])
    assert.equal((await showCase(actors.caseworker, { caseNumber }, TOMORROW)).risk.level, "extreme");
  const [entry] = await historyOf(actors.caseworker, lost);
  assert.equal(entry?.details, "unreadable");
});
