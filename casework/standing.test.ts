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

test("the next limit is the soonest to come, and one that has passed only where none is", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, caseNumber, { ground: "wanted_by_foreign_state" });
  const nextOn = async (now: string) => {
    const { items } = await listCases(actors.caseworker, {}, { now: new Date(now) });
    return items.filter((file) => file.caseNumber === caseNumber).map(({ next }) => next?.rule);
  };
  assert.deepEqual(await nextOn("2025-07-07T09:00:00+05:00"), ["kz.cpc.588.motion"]);
  assert.deepEqual(await nextOn("2025-07-08T12:00:00+05:00"), ["kz.cpc.587"]);
  assert.deepEqual(await nextOn("2025-07-09T12:00:00+05:00"), ["kz.cpc.588.warning.no_extradition_arrest"]);
  assert.deepEqual(await nextOn("2025-08-20T12:00:00+05:00"), ["kz.cpc.587"]);
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
