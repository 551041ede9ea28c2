import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesWith } from "./faults/find-in-files.ts";
import { expect, test } from "./fixtures.ts";
import { filesOfDatabase } from "./postgres.ts";
import { press } from "./steps/forms.ts";
import { Given } from "./steps/given.ts";
import { beginNote, recorded } from "./steps/record.ts";
import { signIn } from "./steps/sign-in.ts";

const CANARY = "Kanarek sings behind the blue door";

test("A caseworker's notes outlive a server that is killed: each that was acknowledged is there, and once", async ({
  ownPanoh,
  stranger,
}) => {
  const panoh = await ownPanoh("demonstration");
  const page = await stranger({ baseURL: panoh.url });
  await signIn(page, "caseworker");
  const given = new Given(page.request, panoh.url);
  const { caseNumber } = await given.file();

  const notes = Array.from({ length: 60 }, (_, n) => ({ key: randomUUID(), text: `${CANARY}, note ${n}.` }));
  const acknowledged = new Map<string, string>();
  const sending = notes.map(async ({ key, text }) => {
    const answer = await given.send("note.add", { caseNumber, text }, key).catch(() => undefined);
    if (answer?.status() === 200) acknowledged.set(key, await answer.text());
    if (acknowledged.size === 10) await panoh.stop("SIGKILL");
  });
  await Promise.all(sending);
  expect(acknowledged.size).toBeGreaterThanOrEqual(10);
  expect(filesWith(CANARY, [panoh.dataDir, ...(await filesOfDatabase(panoh.databaseUrl))])).toEqual([]);
  await panoh.start();

  const before = await textsOf(page, caseNumber);
  for (const { key, text } of notes.filter((note) => acknowledged.has(note.key)))
    expect(
      before.filter((known) => known === text),
      `${key} was acknowledged`,
    ).toHaveLength(1);
  for (const { key, text } of notes) {
    const answer = await given.send("note.add", { caseNumber, text }, key);
    expect(answer.status(), await answer.text()).toBe(200);
    if (acknowledged.has(key)) expect(await answer.text()).toBe(acknowledged.get(key));
  }
  const after = await textsOf(page, caseNumber);
  for (const { text } of notes) expect(after.filter((known) => known === text)).toHaveLength(1);

  const planted = join(panoh.dataDir, "planted.txt");
  writeFileSync(planted, `…${CANARY}…`);
  expect(filesWith(CANARY, [panoh.dataDir])).toEqual([planted]);
});

test("A caseworker's form outlives a server that is killed, and is recorded once however often it is sent", async ({
  ownPanoh,
  stranger,
}) => {
  const panoh = await ownPanoh("demonstration");
  const page = await stranger({ baseURL: panoh.url });
  await signIn(page, "caseworker");
  const { caseNumber } = await new Given(page.request, panoh.url).file();
  await beginNote(page, caseNumber, CANARY);
  await press(page, "Add the note");
  await recorded(page, "Note added");

  await panoh.stop("SIGKILL");
  await panoh.start();
  await page.goto(`/cases/${caseNumber}`);
  await expect(page.getByText(CANARY)).toHaveCount(1);
});

async function textsOf(page: import("@playwright/test").Page, caseNumber: string): Promise<string[]> {
  const texts: string[] = [];
  for (let after: string | undefined; ; ) {
    const answer = await page.request.get(
      `/api/v1/cases/${caseNumber}/history${after ? `?after=${after}` : ""}`,
    );
    const { items, next } = (await answer.json()) as {
      items: { details?: { text?: string } }[];
      next: string | null;
    };
    texts.push(...items.flatMap(({ details }) => details?.text ?? []));
    if (next === null) return texts;
    after = next;
  }
}
