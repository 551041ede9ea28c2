import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asc, eq } from "drizzle-orm";
import { findCase } from "#db/records/cases.ts";
import { gaps, NEVER, standingSpells } from "#db/schema/cases.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { type Gap, gapsAt } from "#domain/vocabulary/gaps.ts";
import { closeCase } from "./approvals/close-case.ts";
import { decideApproval } from "./approvals/decide-approval.ts";
import { addNote } from "./cases/add-note.ts";
import { assignCase } from "./cases/assign-case.ts";
import { openCase } from "./cases/open-case.ts";
import { showCase } from "./cases/show-case.ts";
import { recordCounsel } from "./defence/record-counsel.ts";
import { recordContact } from "./detentions/record-contact.ts";
import { AT, arrestOf, makeFile, NOW, openFileFor } from "./testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const HOUR = 3_600_000;
const hoursOn = (hours: number) => ({ now: new Date(NOW.getTime() + hours * HOUR) });

const idOf = async (caseNumber: string) =>
  (await findCase(made.store.reader, scopeOf(made.actors.supervisor), caseNumber)).id;

const spellsOf = async (caseNumber: string) =>
  made.store.reader
    .select()
    .from(standingSpells)
    .where(eq(standingSpells.caseId, await idOf(caseNumber)))
    .orderBy(asc(standingSpells.since));

/** What is said of the person themselves is another story: domain/cases/gaps-of.test.ts. */
const OF_THE_PERSON: readonly Gap[] = gapsAt("person").filter((gap) => gap !== "no_papers");

const lackedBy = async (caseNumber: string) =>
  (
    await made.store.reader
      .select()
      .from(gaps)
      .where(eq(gaps.caseId, await idOf(caseNumber)))
  )
    .map(({ gap }) => gap)
    .filter((gap) => !OF_THE_PERSON.includes(gap))
    .sort();

test("a spell begins only when a file stands otherwise, and the last one ends at that moment", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await addNote(caseworker, { caseNumber: file, text: "Called" }, hoursOn(1));
  await arrestOf(caseworker, file, { ground: "criminal", when: "2025-07-07T11:00" }, hoursOn(2).now);
  await addNote(caseworker, { caseNumber: file, text: "Called again" }, hoursOn(3));
  const [free, held, more] = await spellsOf(file);
  assert.equal(more, undefined);
  assert.deepEqual([free?.since, free?.until, free?.detained], [NOW, hoursOn(2).now, false]);
  assert.deepEqual([held?.since, held?.until, held?.detained], [hoursOn(2).now, NEVER, true]);
  assert.ok(held && free && held.risk > free.risk && held.assigned && held.open);
});

test("what time alone changes began when it changed, not when somebody looked", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await arrestOf(caseworker, file, { ground: "criminal", when: "2025-07-07T08:00" });
  await showCase(caseworker, { caseNumber: file }, hoursOn(72));
  const spells = await spellsOf(file);
  const last = spells.at(-1);
  assert.equal(last?.risk, 4);
  assert.equal(spells.at(-2)?.until.getTime(), last?.since.getTime());
  assert.ok(last && last.since > NOW && last.since < hoursOn(24).now, String(last?.since));
});

test("of several derivations in one millisecond, or for an earlier one, the last counts, and none collides", async () => {
  const { caseworker, supervisor, colleague } = made.actors;
  const file = await openFileFor(caseworker);
  await arrestOf(caseworker, file, { ground: "criminal", when: "2025-07-07T08:00" });
  const { version } = await showCase(supervisor, { caseNumber: file }, AT);
  await assignCase(supervisor, { caseNumber: file, version, assigneeId: colleague.userId }, hoursOn(-1));
  const [only, more] = await spellsOf(file);
  assert.equal(more, undefined);
  assert.deepEqual([only?.since, only?.until, only?.detained], [NOW, NEVER, true]);
});

test("a closed file stands closed since then, and lacks nothing any more but what shows how it ended", async () => {
  const { caseworker, supervisor } = made.actors;
  const file = await openFileFor(caseworker);
  assert.deepEqual(await lackedBy(file), ["no_papers"]);
  const { version } = await showCase(caseworker, { caseNumber: file }, AT);
  const ending = { caseNumber: file, version, outcome: "resettled" as const, reason: "Flew on Friday" };
  const asked = await closeCase(caseworker, ending, hoursOn(1));
  await decideApproval(supervisor, { id: asked.id, version: asked.version, decision: "approve" }, hoursOn(2));
  const [open, closed] = await spellsOf(file);
  assert.deepEqual([open?.open, closed?.open], [true, false]);
  assert.deepEqual([open?.until, closed?.since], [hoursOn(2).now, hoursOn(2).now]);
  assert.deepEqual(await lackedBy(file), ["outcome_not_shown"]);
});

test("what is missing on the file of somebody held is told one by one, until it is there", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await arrestOf(caseworker, file, { when: "not_known" });
  assert.deepEqual(await lackedBy(file), [
    "no_contact",
    "no_counsel",
    "no_papers",
    "no_place",
    "no_time_of_arrest",
  ]);
  const { held } = await showCase(caseworker, { caseNumber: file }, AT);
  const contact = { caseNumber: file, detentionId: held?.id ?? "", when: "2025-07-07T08:30" };
  await recordContact(caseworker, { ...contact, party: "family", outcome: "denied" }, AT);
  assert.ok((await lackedBy(file)).includes("no_contact"));
  await recordContact(caseworker, { ...contact, party: "family", outcome: "took_place" }, AT);
  await recordCounsel(
    caseworker,
    { caseNumber: file, kind: "chosen", when: "2025-07-07", name: "Somebody" },
    AT,
  );
  assert.deepEqual(await lackedBy(file), ["no_papers", "no_place", "no_time_of_arrest"]);
});

test("a place typed freely is known, a passport are papers, and a file of nobody's lacks a caseworker", async () => {
  const { caseworker } = made.actors;
  const opened = await openCase(
    caseworker,
    { mine: false, identity: { names: [], documents: [{ kind: "passport", number: "X1" }] } },
    AT,
  );
  const file = opened.caseNumber ?? "";
  assert.deepEqual(await lackedBy(file), ["no_caseworker"]);
  await arrestOf(caseworker, file, { place: "another", placeText: "a flat in the south" });
  assert.deepEqual(await lackedBy(file), ["no_caseworker", "no_contact", "no_counsel"]);
});
