import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { count, eq } from "drizzle-orm";
import { listCases } from "#casework/cases/list-cases.ts";
import { openCase } from "#casework/cases/open-case.ts";
import { deriver } from "#casework/deriver.ts";
import { makeInstallation } from "#casework/testing.ts";
import { ANEW, standings } from "#db/schema/cases.ts";
import { freshStore } from "#db/testing.ts";
import { readSettings } from "#env";
import { openKeyring } from "#sealing/keys.ts";
import { deriveBeside } from "./deriving.ts";

test("many files are derived by a thread of its own, while others ask and write", async () => {
  const root = randomBytes(32);
  const fresh = await freshStore({ fileKey: openKeyring(Buffer.from(root)).file });
  const { actors, store } = await makeInstallation(fresh.store, root);
  const now = new Date("2025-07-07T09:00:00+05:00");
  for (let files = 0; files < MANY; files++) await openCase(actors.caseworker, { mine: true }, { now });
  const stop = deriveBeside(readSettings({ DATA_DIR: fresh.options.dataDir }));
  const waiting = async () =>
    (await store.reader.select({ files: count() }).from(standings).where(eq(standings.changesAt, ANEW)))[0]
      ?.files;

  await store.transaction((tx) => tx.update(standings).set({ changesAt: ANEW }));
  const { items } = await listCases(actors.caseworker, {}, { now });
  assert.equal(items.length, 50, "who asks is answered at once");
  assert.notEqual(await waiting(), 0, "and has not waited for all of them");
  await openCase(actors.caseworker, { mine: true }, { now });
  for (let tries = 0; (await waiting()) !== 0 && tries < 600; tries++) await sleep(100);
  assert.equal(await waiting(), 0);

  await store.transaction((tx) => tx.update(standings).set({ changesAt: ANEW }));
  await listCases(actors.caseworker, {}, { now });
  await stop();
  assert.equal(deriver()?.progress(), undefined);
  await fresh.dispose();
});

/** More than anybody waits for. */
const MANY = 201;
