import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { keepStore } from "#db/connection.ts";
import { notSaved } from "#db/not-saved.ts";
import { findCase } from "#db/records/cases.ts";
import { dataKeys } from "#db/schema/keys.ts";
import { scopeOf } from "#domain/access/actor.ts";
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
