import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCase } from "#db/records/cases.ts";
import { findEntry, insertEntry } from "#db/records/entries.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { listCases } from "../cases/list-cases.ts";
import { openCase } from "../cases/open-case.ts";
import { showCase } from "../cases/show-case.ts";
import { AT, makeFile, openFileFor } from "../testing-files.ts";
import { recordAsylumAttempt } from "./record-asylum-attempt.ts";
import { recordAsylumStep } from "./record-asylum-step.ts";
import { recordRsdStep } from "./record-rsd-step.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Rsd = Omit<Parameters<typeof recordRsdStep>[1], "caseNumber">;
type Asylum = Omit<Parameters<typeof recordAsylumStep>[1], "caseNumber">;

/** A file with these steps; a step of the state begins with a capital. */
async function fileWith(...steps: [step: string, when: string, endsOn?: string][]) {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  for (const [step, when, endsOn] of steps) {
    const fields = { step: step.toLowerCase(), when, endsOn };
    if (step === step.toLowerCase()) await recordRsdStep(caseworker, { caseNumber, ...(fields as Rsd) }, AT);
    else await recordAsylumStep(caseworker, { caseNumber, ...(fields as Asylum) }, AT);
  }
  return caseNumber;
}
const shown = (caseNumber: string) => showCase(made.actors.caseworker, { caseNumber }, AT);
const inList = async (caseNumber: string, filter: Parameters<typeof listCases>[1] = {}) =>
  (await listCases(made.actors.caseworker, { ...filter, limit: 100 }, AT)).items.find(
    (file) => file.caseNumber === caseNumber,
  );

const recognised: Parameters<typeof fileWith> = [
  ["registered", "1 March 2025"],
  ["interviewed", "1 April 2025"],
  ["recognised", "1 May 2025"],
  ["refugee_certificate_issued", "2 May 2025", "2025-09-30"],
];

test("both statuses stand side by side on the file and in the list, each with its last day and its proof", async () => {
  const file = await fileWith(...recognised, ["Registered", "1 May 2025"], ["Refused", "1 June 2025"]);
  const { procedures } = await shown(file);
  assert.deepEqual(procedures.protection, {
    unhcrStatus: "mandate_refugee",
    unhcrUntil: "2025-09-30",
    stateStatus: "refused",
    stateUntil: null,
    attempted: null,
  });
  // The first entry opened the file.
  assert.deepEqual(procedures.provenBy, { unhcr: 5, state: 7 });
  assert.deepEqual((await inList(file))?.protection, procedures.protection);
});

test("what proves a status is found however much was recorded since, and where an entry cannot be opened", async () => {
  const { actors, offices, store } = made;
  const file = await fileWith(...recognised);
  const { chain } = await findCase(store.reader, scopeOf(actors.caseworker), file);
  await store.transaction(async (db) => {
    const last = await findEntry(db, chain, 5);
    assert.ok(last);
    for (let chainSeq = 6; chainSeq <= 110; chainSeq++) {
      const header = JSON.stringify({ ...JSON.parse(last.header), subject: "another" });
      const hash = `${chainSeq}`.padStart(64, "0");
      await insertEntry(db, { ...last, chainSeq, header, hash, officeId: offices.almaty.id });
    }
  });
  assert.equal((await shown(file)).procedures.provenBy.unhcr, 5);
});

test("who has papers and is recognised is at low risk until a refusal is served; an appeal takes that away", async () => {
  const { caseworker } = made.actors;
  const file = await fileWith(...recognised);
  const reasons = async () => (await shown(file)).risk.reasons.map(({ key }) => key);
  assert.deepEqual(await reasons(), ["whereabouts_unknown"]);
  const step = (named: Asylum["step"], when: string) =>
    recordAsylumStep(caseworker, { caseNumber: file, step: named, when }, AT);
  await step("registered", "1 June 2025");
  assert.deepEqual(await reasons(), ["asylum_pending", "whereabouts_unknown"]);
  await step("refused", "10 June 2025");
  assert.deepEqual(await reasons(), ["whereabouts_unknown"]);
  await step("decision_served", "20 June 2025");
  assert.deepEqual(await reasons(), ["refusal_served", "whereabouts_unknown"]);
  assert.equal((await shown(file)).risk.level, "high");
  await step("appealed", "25 June 2025");
  assert.deepEqual(await reasons(), ["asylum_pending", "whereabouts_unknown"]);
});

test("a certificate that has ended is a reason of its own", async () => {
  const pending = await fileWith(
    ["registered", "1 March 2025"],
    ["certificate_issued", "1 March 2025", "2025-06-30"],
  );
  const { risk } = await shown(pending);
  assert.deepEqual(
    risk.reasons.map(({ key }) => key),
    ["papers_ended", "rsd_pending", "whereabouts_unknown"],
  );
});

test("papers end with their last day on the clocks of the office, those in the vault too", async () => {
  const { caseworker } = made.actors;
  const certified = await fileWith(
    ["registered", "1 March 2025"],
    ["certificate_issued", "1 March 2025", "2025-07-09"],
  );
  const passport = { kind: "passport", number: "X1", expires: "2025-07-09" } as const;
  const opened = await openCase(
    caseworker,
    { mine: true, identity: { names: [], documents: [passport] } },
    AT,
  );
  const ended = async (at: string) => {
    const found = [];
    for (const caseNumber of [certified, opened.caseNumber ?? ""]) {
      const { risk } = await showCase(caseworker, { caseNumber }, { now: new Date(at) });
      found.push(risk.reasons.some(({ key }) => key === "papers_ended"));
    }
    return found;
  };
  assert.deepEqual(await ended("2025-07-09T23:59:00+05:00"), [false, false]);
  assert.deepEqual(await ended("2025-07-10T00:00:00+05:00"), [true, true]);
});

test("a list can be asked for a status, and says how often the state refused to register", async () => {
  const { caseworker } = made.actors;
  const file = await fileWith();
  assert.ok(await inList(file, { status: "state.none" }));
  for (const when of ["1 June 2025", "1 July 2025"])
    await recordAsylumAttempt(
      caseworker,
      { caseNumber: file, outcome: "registration_refused", when, place: "not_known" },
      AT,
    );
  const listed = await inList(file, { status: "state.attempted" });
  assert.deepEqual(listed?.protection.attempted, { outcome: "registration_refused", times: 2 });
  assert.ok(await inList(file, { status: "unhcr.none" }));
  assert.equal(await inList(file, { status: "state.none" }), undefined);
  assert.equal(await inList(file, { status: "unhcr.mandate_refugee" }), undefined);
});
