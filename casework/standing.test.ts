import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keepStore } from "#db/connection.ts";
import { notSaved } from "#db/not-saved.ts";
import { showCase } from "./cases/show-case.ts";
import { AT, arrestOf, makeFile } from "./testing-files.ts";

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
