import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCase } from "#db/records/cases.ts";
import { listLastEntries } from "#db/records/entries.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { addNote } from "../cases/add-note.ts";
import { assignCase } from "../cases/assign-case.ts";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { recordContact } from "../detentions/record-contact.ts";
import { setPlan } from "../plans/set-plan.ts";
import {
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { correctEntry } from "./correct-entry.ts";
import { prepareCorrection } from "./prepare-correction.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const why = "The family has seen the police record.";

async function held() {
  const caseNumber = await openFileFor(made.actors.caseworker);
  const { entries } = await arrestOf(made.actors.caseworker, caseNumber, { ground: "unknown" });
  return { caseNumber, entry: entries[0]?.chainSeq as number, version: 1, why };
}

const clockOf = async (caseNumber: string, rule: string) =>
  (await showCase(made.actors.caseworker, { caseNumber }, AT)).clocks.find((clock) => clock.rule === rule);

test("a corrected entry stays as it was, marked by the entry that says what is right", async () => {
  const { actors, file } = made;
  const { entries } = await addNote(
    actors.caseworker,
    { caseNumber: file, text: "He was seen on Sunday." },
    AT,
  );
  const entry = entries[0]?.chainSeq as number;
  await correctEntry(
    actors.colleague,
    { caseNumber: file, entry, version: 1, why, text: "He was seen on Monday." },
    AT,
  );
  const [correction, note] = await historyOf(actors.caseworker, file);
  assert.ok(correction?.event === "entry.corrected" && correction.details !== "unreadable");
  assert.deepEqual(
    [correction.corrects, correction.details.was, correction.details.is],
    [entry, { text: "He was seen on Sunday." }, { text: "He was seen on Monday." }],
  );
  assert.ok(note && note.details !== "unreadable");
  assert.deepEqual([note.details.text, note.correctedBy], ["He was seen on Sunday.", [correction.chainSeq]]);
});

test("a corrected time moves the clocks that count from it", async () => {
  const correction = await held();
  await correctEntry(made.actors.caseworker, { ...correction, when: "2025-07-05T10:00" }, AT);
  assert.deepEqual(
    (await clockOf(correction.caseNumber, "kz.cpc.131.general"))?.dueAt,
    new Date("2025-07-07T10:00:00+05:00"),
  );
});

test("a ground that becomes known narrows what may apply", async () => {
  const correction = await held();
  assert.equal((await clockOf(correction.caseNumber, "kz.cpc.587"))?.possible, true);
  await correctEntry(made.actors.caseworker, { ...correction, ground: "criminal" }, AT);
  assert.equal(await clockOf(correction.caseNumber, "kz.cpc.587"), undefined);
});

test("an arrest that never happened: the person is not detained, no clock runs, the entry stays", async () => {
  const { actors } = made;
  const correction = await held();
  await correctEntry(actors.caseworker, { ...correction, neverHappened: true }, AT);
  const shown = await showCase(actors.caseworker, { caseNumber: correction.caseNumber }, AT);
  assert.notEqual(shown.whereabouts, "detained");
  assert.deepEqual(shown.clocks, []);
  const events = (await historyOf(actors.caseworker, correction.caseNumber)).map(({ event }) => event);
  assert.deepEqual(events, ["entry.corrected", "arrest.recorded", "case.opened"]);
});

test("a contact is said to have been refused after all: the silence counts from before", async () => {
  const { actors } = made;
  const { caseNumber } = await held();
  const { held: detention } = await showCase(actors.caseworker, { caseNumber }, AT);
  const contact = {
    caseNumber,
    detentionId: detention?.id as string,
    party: "counsel",
    outcome: "took_place",
    when: "2025-07-06T10:00",
  } as const;
  const { entries } = await recordContact(actors.caseworker, contact, AT);
  const entry = entries[0]?.chainSeq as number;
  await correctEntry(actors.caseworker, { caseNumber, entry, version: 1, why, outcome: "denied" }, AT);
  assert.deepEqual(
    (await clockOf(caseNumber, "team.silence.detained"))?.dueAt,
    new Date("2025-07-06T16:10:00+05:00"),
  );
});

async function released() {
  const { actors } = made;
  const { caseNumber } = await held();
  const { held: detention } = await showCase(actors.caseworker, { caseNumber }, AT);
  const detentionId = detention?.id as string;
  const end = { caseNumber, detentionId, version: 1, ended: "released", when: "2025-07-06T10:00" } as const;
  const { entries } = await endDetention(actors.caseworker, end, AT);
  return { end, correction: { caseNumber, entry: entries[0]?.chainSeq as number, version: 2, why } };
}

const whereNow = async (caseNumber: string) =>
  (await showCase(made.actors.caseworker, { caseNumber }, AT)).whereabouts;

test("an end that never happened: the person is held still, and every clock runs on", async () => {
  const { correction } = await released();
  const { caseNumber } = correction;
  await correctEntry(made.actors.caseworker, { ...correction, neverHappened: true }, AT);
  assert.equal(await whereNow(caseNumber), "detained");
  assert.equal((await clockOf(caseNumber, "kz.cpc.587"))?.state, "running");
});

test("how a detention ended is corrected, and with it where the person is", async () => {
  const { correction } = await released();
  await correctEntry(made.actors.caseworker, { ...correction, ended: "handed_over" }, AT);
  assert.equal(await whereNow(correction.caseNumber), "in_country_of_origin");
});

test("an arrest that never happened takes the end with it, and where the person was said to be then", async () => {
  const { correction } = await released();
  const arrest = (await historyOf(made.actors.caseworker, correction.caseNumber)).find(
    ({ event }) => event === "arrest.recorded",
  );
  const entry = arrest?.chainSeq as number;
  await correctEntry(made.actors.caseworker, { ...correction, entry, neverHappened: true }, AT);
  assert.equal(await whereNow(correction.caseNumber), "unknown");
});

test("an end is corrected where there is one, and neither it nor the arrest is moved past the other", async () => {
  const { actors } = made;
  const open = await held();
  const refused = (change: object, correction: typeof open = open) =>
    brokenRules(correctEntry(actors.caseworker, { ...correction, ...change }, AT));
  assert.deepEqual(await refused({ ended: "died" }), { ended: "detention.not_ended" });
  assert.deepEqual(await refused({ endedWhen: "2025-07-06T10:00" }), { endedWhen: "detention.not_ended" });
  const { correction, end } = await released();
  const early = { endedWhen: "2025-07-01T10:00" };
  assert.deepEqual(await refused(early, correction), { endedWhen: "detention.end_before_taken" });
  const late = { when: "2025-07-06T12:00" };
  assert.deepEqual(await refused(late, correction), { when: "detention.end_before_taken" });
  const twice = endDetention(actors.caseworker, { ...end, version: 2, ended: "died" }, AT);
  assert.deepEqual(await brokenRules(twice), { "": "detention.already_ended" });
});

test("a correction is undone by another one, not by saying that it never happened", async () => {
  const { actors } = made;
  const correction = await held();
  const { entries } = await correctEntry(actors.caseworker, { ...correction, ground: "criminal" }, AT);
  const entry = entries[0]?.chainSeq as number;
  const undone = { ...correction, entry, version: 2, neverHappened: true };
  assert.deepEqual(await brokenRules(correctEntry(actors.caseworker, undone, AT)), {
    neverHappened: "correction.of_a_correction",
  });
  assert.equal(await whereNow(correction.caseNumber), "detained");
});

test("no sender says which version an entry's subject has", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  const assigned = { caseNumber, version: 1, assigneeId: actors.colleague.userId };
  const { entries } = await assignCase(actors.supervisor, assigned, AT);
  const entry = entries[0]?.chainSeq as number;
  const text = "It was agreed by telephone.";
  const { version } = await correctEntry(
    actors.caseworker,
    { caseNumber, entry, version: 999, why, text },
    AT,
  );
  assert.equal(version, 2);
});

test("a contact is corrected to a time when the person was held", async () => {
  const { actors } = made;
  const { caseNumber } = await held();
  const { held: detention } = await showCase(actors.caseworker, { caseNumber }, AT);
  const detentionId = detention?.id as string;
  const contact = { caseNumber, detentionId, party: "counsel", outcome: "took_place" } as const;
  const { entries } = await recordContact(actors.caseworker, { ...contact, when: "2025-07-06T10:00" }, AT);
  const correction = { caseNumber, entry: entries[0]?.chainSeq as number, version: 1, why };
  const refused = (when: string) => brokenRules(correctEntry(actors.caseworker, { ...correction, when }, AT));
  assert.deepEqual(await refused("2025-07-01T10:00"), { when: "detention.contact_before_taken" });
  assert.deepEqual(await refused("not_known"), { when: "detention.contact_when" });
});

test("whereabouts are corrected, and the file says so", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  const { entries } = await recordWhereabouts(
    actors.caseworker,
    { caseNumber, whereabouts: "disappeared", when: "yesterday" },
    AT,
  );
  const entry = entries[0]?.chainSeq as number;
  await correctEntry(actors.caseworker, { caseNumber, entry, version: 1, why, whereabouts: "in_hiding" }, AT);
  assert.equal((await showCase(actors.caseworker, { caseNumber }, AT)).whereabouts, "in_hiding");
});

test("who corrects what a colleague has just corrected is shown both, field by field", async () => {
  const { actors } = made;
  const correction = await held();
  await correctEntry(actors.colleague, { ...correction, ground: "criminal" }, AT);
  const late = correctEntry(actors.caseworker, { ...correction, ground: "administrative" }, AT);
  const { current, changedBy, differences } = await refusalOfKind("conflict", late);
  assert.deepEqual([current, changedBy], [2, "Marat Testov"]);
  assert.deepEqual(differences, [{ field: "ground", yours: "administrative", theirs: "criminal" }]);
});

test("the form begins with what is recorded now", async () => {
  const { actors } = made;
  const { caseNumber, entry } = await held();
  const { thing, event } = await prepareCorrection(actors.caseworker, { caseNumber, entry }, AT);
  assert.deepEqual(
    [event, thing.table, thing.version, thing.ground, thing.captor],
    ["arrest.recorded", "detentions", 1, "unknown", "police"],
  );
  assert.deepEqual(thing.when?.earliest, new Date("2025-07-05T16:10:00+05:00"));
  await refusalOfKind("not_found", prepareCorrection(actors.caseworker2, { caseNumber, entry }, AT));
});

test("without an entry the form is about the arrest for which they are held now, not the one recorded last", async () => {
  const { actors } = made;
  const { caseNumber, entry } = await held();
  const earlier = { when: "2025-05-20", ground: "criminal" as const, allTheSame: true };
  const { entries } = await arrestOf(actors.caseworker, caseNumber, earlier);
  const { entry: meant, thing } = await prepareCorrection(actors.caseworker, { caseNumber }, AT);
  assert.notEqual(entries[0]?.chainSeq, entry);
  assert.deepEqual([meant, thing.ground], [entry, "unknown"]);
});

test("a correction that changes nothing is asked back", async () => {
  const correction = await held();
  assert.deepEqual(
    await brokenRules(correctEntry(made.actors.caseworker, { ...correction, ground: "unknown" }, AT)),
    {
      "": "correction.nothing",
    },
  );
});

test("an auditor may not correct, and that they tried is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("forbidden", correctEntry(actors.auditor, await held(), AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "entry.correct",
    why: "forbidden",
  });
});

test("another office finds neither the file nor its entries", async () => {
  const { actors, store } = made;
  await refusalOfKind("not_found", correctEntry(actors.caseworker2, await held(), AT));
  assert.deepEqual(await lastOf(store, actors.caseworker2), {
    event: "request.refused",
    asked: "entry.correct",
    why: "not_found",
  });
});

test("words alone leave the thing that an entry tells of at its version, whatever the file's is", async () => {
  const { caseworker, supervisor } = made.actors;
  const { reader } = made.store;
  const caseNumber = await openFileFor(caseworker);
  const plan = { caseNumber, goal: "Released", responsibleId: caseworker.userId, agreed: "agreed" } as const;
  const { entries } = await setPlan(caseworker, plan, AT);
  const entry = entries[0]?.chainSeq as number;
  await setPlan(caseworker, { ...plan, version: 1, goal: "At home" }, AT);
  await setPlan(caseworker, { ...plan, version: 2, goal: "At home by May" }, AT);
  const answer = await correctEntry(supervisor, { caseNumber, entry, version: 1, why, text: "Freed" }, AT);
  const file = await findCase(reader, scopeOf(caseworker), caseNumber);
  assert.deepEqual([file.version, answer.version], [1, 3]);
  const [last] = await listLastEntries(reader, file.chain, 1);
  assert.equal(JSON.parse(last?.header ?? "").version, 3);
  const words = { caseNumber, entry: 1, version: 1, why, text: "Opened by telephone" };
  assert.equal((await correctEntry(supervisor, words, AT)).version, 1);
});
