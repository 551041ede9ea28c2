import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { recordCounsel } from "../defence/record-counsel.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { recordIllTreatment } from "../defence/record-ill-treatment.ts";
import type { Answer } from "../door.ts";
import { AT, brokenRules, historyOf, makeFile, openFileFor } from "../testing-files.ts";
import { correctEntry } from "./correct-entry.ts";
import { prepareCorrection } from "./prepare-correction.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const why = "Counsel has told us since.";
const correct = ({ caseNumber = "", entries, version }: Answer, fields: object, at = AT) =>
  correctEntry(
    made.actors.caseworker,
    { caseNumber, entry: entries[0]?.chainSeq as number, version, why, ...fields },
    at,
  );
const shown = (caseNumber: string, now = AT.now) => showCase(made.actors.caseworker, { caseNumber }, { now });

test("a permit that is granted stands on the file; counsel that was recorded by mistake does not", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const counsel = { caseNumber, kind: "chosen", when: "2025-07-06", name: "Dana M." } as const;
  const recorded = await recordCounsel(caseworker, { ...counsel, permit: "requested" }, AT);
  const entry = recorded.entries[0]?.chainSeq as number;
  const { thing } = await prepareCorrection(caseworker, { caseNumber, entry }, AT);
  assert.deepEqual([thing.table, thing.permit, thing.mandate], ["counsels", "requested", "unknown"]);
  const { version } = await correct(recorded, { permit: "granted", mandate: "signed" });
  const [now] = (await shown(caseNumber)).counsel;
  assert.deepEqual([now?.name, now?.permit, now?.mandateSigned], ["Dana M.", "granted", true]);
  await correct({ ...recorded, version }, { neverHappened: true });
  assert.deepEqual((await shown(caseNumber)).counsel, []);
});

test("what came of a hearing is said when it was held, not before", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const set = { caseNumber, kind: "custody", when: "2025-07-09T10:00", result: "awaited" } as const;
  const recorded = await recordHearing(caseworker, { ...set, court: "District court" }, AT);
  assert.deepEqual(await brokenRules(correct(recorded, { result: "decided" })), {
    result: "hearing.ahead_result",
  });
  const later = { now: new Date("2025-07-09T18:00:00+05:00") };
  await correct(recorded, { result: "adjourned", next: "2025-07-16T10:00" }, later);
  const { hearing } = await shown(caseNumber, later.now);
  assert.deepEqual(
    [hearing?.court, hearing?.held, hearing?.when.earliest],
    ["District court", false, new Date("2025-07-16T10:00:00+05:00")],
  );
});

test("a hearing that is moved past the next one is asked back", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const set = { caseNumber, kind: "appeal", when: "2025-07-09T10:00", result: "awaited" } as const;
  const recorded = await recordHearing(caseworker, { ...set, next: "2025-07-16T10:00" }, AT);
  assert.deepEqual(await brokenRules(correct(recorded, { when: "2025-07-17T10:00" })), {
    when: "hearing.next_before",
  });
});

test("what corrects something privileged is sealed for auditors too", async () => {
  const { caseworker, auditor } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const told = { caseNumber, text: "Beaten on the soles", when: "not_known", privileged: true } as const;
  const recorded = await recordIllTreatment(caseworker, { ...told, examination: "requested" }, AT);
  await correct(recorded, { text: "Beaten on the back", examination: "done" });
  assert.deepEqual((await shown(caseNumber)).illTreatment, { count: 1, examination: "done" });
  const read = await historyOf(auditor, caseNumber);
  assert.deepEqual(
    read.slice(0, 2).map(({ event }) => event),
    ["entry.corrected", "ill_treatment.recorded"],
  );
  assert.doesNotMatch(JSON.stringify(read), /Beaten/);
});
