import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exportList } from "../cases/export-list.ts";
import { exportedList } from "../cases/exported-list.ts";
import { listCases } from "../cases/list-cases.ts";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { listDetained } from "../lists/list-detained.ts";
import { addPlace } from "../places/add-place.ts";
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
import { arrestChoices } from "./arrest-choices.ts";
import { endDetention } from "./end-detention.ts";
import { recordTransfer } from "./record-transfer.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let prison: string;
before(async () => {
  made = await makeFile();
  const place = { officeId: made.offices.almaty.id, name: "Pre-trial prison", city: "Almaty" };
  const added = await addPlace(made.actors.caseworker, { ...place, kind: "detention_facility" }, AT);
  prison = added.id;
});
after(() => made.dispose());

async function heldFile() {
  const caseNumber = await openFileFor(made.actors.caseworker);
  const { id: detentionId } = await arrestOf(made.actors.caseworker, caseNumber, { ground: "criminal" });
  return { caseNumber, detentionId, place: prison, when: "2025-07-06T21:00" } as const;
}
const shown = (caseNumber: string) => showCase(made.actors.caseworker, { caseNumber }, AT);
const reasons = async (caseNumber: string) => (await shown(caseNumber)).risk.reasons.map(({ key }) => key);

test("who is moved is held at the new place, and the file keeps where they were before", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  await recordTransfer(caseworker, { ...move, custodyStage: "remand", toldBy: "counsel" }, AT);
  const { held, whereabouts } = await shown(move.caseNumber);
  assert.equal(whereabouts, "detained");
  assert.deepEqual([held?.place?.name, held?.custodyStage], ["Pre-trial prison", "remand"]);
  assert.deepEqual([held?.first.place, held?.first.custodyStage], [undefined, "police_detention"]);
  assert.deepEqual(
    held?.moves.map(({ source }) => source?.toldBy),
    ["counsel"],
  );
  const [entry] = await historyOf(caseworker, move.caseNumber);
  assert.ok(entry?.event === "detention.transferred" && entry.details !== "unreadable");
  assert.equal(entry.details.placeName, "Pre-trial prison");
});

test("lists, and the form that logs an arrest, tell the place of now", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  await recordTransfer(caseworker, move, AT);
  const { items } = await listCases(caseworker, { pseudonym: move.caseNumber }, AT);
  assert.equal(items[0]?.place?.name, "Pre-trial prison");
  const { held } = await arrestChoices(caseworker, { named: move.caseNumber }, AT);
  assert.equal(held?.place?.name, "Pre-trial prison");
});

test("of two moves the later one counts, whichever was recorded first", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  await recordTransfer(caseworker, move, AT);
  const earlier = { place: "another", placeText: "a cellar", when: "2025-07-06T03:00" };
  await recordTransfer(caseworker, { ...move, ...earlier }, AT);
  const { held } = await shown(move.caseNumber);
  assert.equal(held?.place?.name, "Pre-trial prison");
  assert.deepEqual(
    held?.moves.map(({ place, placeText }) => place?.name ?? placeText),
    ["a cellar", "Pre-trial prison"],
  );
});

test("the list of who is held, and the list taken out, tell the stage of now: of the last move that was not withdrawn", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  const stages = async () => {
    const { items } = await listDetained(caseworker, { limit: 100 }, AT);
    const [entry] = (await exportList(caseworker, { list: "detentions" }, AT)).entries;
    assert.ok(entry);
    const { columns, rows } = await exportedList(caseworker, entry, AT);
    const cells = rows.find(({ number }) => number === move.caseNumber)?.cells;
    const listed = items.find(({ caseNumber }) => caseNumber === move.caseNumber)?.custodyStage;
    return [
      listed,
      cells?.[columns.indexOf("custody_stage")],
      (await shown(move.caseNumber)).held?.custodyStage,
    ];
  };
  const all = (stage: string) => [stage, { word: `words.custody_stages.${stage}` }, stage];
  assert.deepEqual(await stages(), all("police_detention"));
  const first = { ...move, when: "2025-07-06T03:00", custodyStage: "administrative" as const };
  await recordTransfer(caseworker, { ...move, custodyStage: "remand" }, AT);
  const [entry] = await historyOf(caseworker, move.caseNumber);
  await recordTransfer(caseworker, first, AT);
  assert.deepEqual(await stages(), all("remand"));
  const withdrawn = { entry: entry?.chainSeq ?? 0, version: 1, why: "another man", neverHappened: true };
  await correctEntry(caseworker, { caseNumber: move.caseNumber, ...withdrawn }, AT);
  assert.deepEqual(await stages(), all("administrative"));
});

test("who was moved nobody knows where is at extreme risk, until it is known again", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  assert.equal((await reasons(move.caseNumber)).includes("moved_unknown"), false);
  await recordTransfer(caseworker, { ...move, place: "not_known", when: "2025-07-06T20:00" }, AT);
  const { risk, held } = await shown(move.caseNumber);
  assert.equal(risk.level, "extreme");
  assert.ok(risk.reasons.some(({ key, decisive }) => key === "moved_unknown" && decisive));
  assert.deepEqual([held?.place, held?.placeText], [undefined, undefined]);
  await recordTransfer(caseworker, { ...move, place: "another", placeText: "a cellar" }, AT);
  assert.equal((await reasons(move.caseNumber)).includes("moved_unknown"), false);
});

test("a transfer to a place that is known ends what was said before: that nobody knows where they are", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  const { caseNumber } = move;
  await recordWhereabouts(
    caseworker,
    { caseNumber, whereabouts: "moved_unknown", when: "2025-07-06T20:00" },
    AT,
  );
  assert.ok((await reasons(caseNumber)).includes("moved_unknown"));
  await recordTransfer(caseworker, move, AT);
  assert.equal((await reasons(caseNumber)).includes("moved_unknown"), false);
});

test("nobody is moved before the arrest, or after the end; a move learned of afterwards is recorded", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  const before = { ...move, when: "2025-07-05T09:00" };
  assert.deepEqual(await brokenRules(recordTransfer(caseworker, before, AT)), {
    when: "detention.transfer_before_taken",
  });
  const end = { caseNumber: move.caseNumber, detentionId: move.detentionId, version: 1 };
  await endDetention(caseworker, { ...end, ended: "released", when: "2025-07-06T18:00" }, AT);
  assert.deepEqual(await brokenRules(recordTransfer(caseworker, move, AT)), {
    when: "detention.transfer_after_end",
  });
  await recordTransfer(caseworker, { ...move, when: "2025-07-06T10:00" }, AT);
  assert.equal((await shown(move.caseNumber)).whereabouts, "at_liberty");
});

test("a detention does not end before the last move", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  await recordTransfer(caseworker, move, AT);
  const { caseNumber, detentionId } = move;
  const end = { caseNumber, detentionId, version: 1, ended: "released", when: "2025-07-06T18:00" } as const;
  assert.deepEqual(await brokenRules(endDetention(caseworker, end, AT)), {
    when: "detention.end_before_transfer",
  });
  await endDetention(caseworker, { ...end, when: "2025-07-07T08:00" }, AT);
  assert.equal((await shown(caseNumber)).whereabouts, "at_liberty");
});

test("of an arrest that never happened nothing more is recorded", async () => {
  const { caseworker } = made.actors;
  const move = await heldFile();
  const { caseNumber } = move;
  const [entry] = await historyOf(caseworker, caseNumber);
  const never = {
    caseNumber,
    entry: entry?.chainSeq ?? 0,
    version: 1,
    why: "another man",
    neverHappened: true,
  };
  await correctEntry(caseworker, never, AT);
  assert.deepEqual(await brokenRules(recordTransfer(caseworker, move, AT)), { "": "detention.never_was" });
});

test("an auditor may not record it, and that they tried is recorded; they read where, not who told it", async () => {
  const { actors, store } = made;
  const move = await heldFile();
  await refusalOfKind("forbidden", recordTransfer(actors.auditor, move, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "detention.transfer",
    why: "forbidden",
  });
  await recordTransfer(actors.caseworker, { ...move, toldBy: "counsel" }, AT);
  const { held } = await showCase(actors.auditor, { caseNumber: move.caseNumber }, AT);
  assert.equal(held?.place?.name, "Pre-trial prison");
  assert.deepEqual(
    held?.moves.map(({ source, sourceSealed }) => [source, sourceSealed]),
    [[undefined, true]],
  );
});

test("another office does not find it", async () => {
  const { actors, store } = made;
  await refusalOfKind("not_found", recordTransfer(actors.supervisor2, await heldFile(), AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "detention.transfer",
    why: "not_found",
  });
});
