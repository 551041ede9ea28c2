import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closedFile } from "../approvals/testing.ts";
import { caseClocks } from "../cases/case-clocks.ts";
import { listCases } from "../cases/list-cases.ts";
import { showCase } from "../cases/show-case.ts";
import { prepareCorrection } from "../corrections/prepare-correction.ts";
import { showDashboard } from "../homes/show-dashboard.ts";
import { listDetained } from "../lists/list-detained.ts";
import { addPlace } from "../places/add-place.ts";
import { addStaff } from "../testing.ts";
import {
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  NOW,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { arrestChoices } from "./arrest-choices.ts";
import { endDetention } from "./end-detention.ts";
import { recordArrest } from "./record-arrest.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("an arrest is in the history, the person is detained, and the law's clocks run from when they were taken", async () => {
  const { actors, file, offices } = made;
  const place = {
    officeId: offices.almaty.id,
    name: "Police HQ",
    city: "Almaty",
    kind: "police_station",
  } as const;
  const { id } = await addPlace(actors.caseworker, place, AT);
  await arrestOf(actors.caseworker, file, {
    place: id,
    recordedStart: "2025-07-05T20:40",
    toldBy: "his brother",
  });
  const shown = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.equal(shown.whereabouts, "detained");
  assert.deepEqual([shown.held?.place?.name, shown.held?.source?.toldBy], ["Police HQ", "his brother"]);
  assert.deepEqual(shown.held?.recordedStart, new Date("2025-07-05T20:40:00+05:00"));
  const release = shown.clocks.find(({ rule }) => rule === "kz.cpc.587");
  assert.deepEqual(
    [release?.dueAt, release?.second?.dueAt, release?.possible],
    [new Date("2025-07-08T16:10:00+05:00"), new Date("2025-07-08T20:40:00+05:00"), false],
  );
  const [entry] = await historyOf(actors.caseworker, file);
  assert.equal(entry?.event, "arrest.recorded");
  assert.equal(entry.happened?.precision, "minute");
});

test("within the last hour, on a ground nobody knows: limits count from its earliest moment and are possible", async () => {
  const { actors } = made;
  const file = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, file, { when: "within_the_last_hour", ground: "unknown" });
  const { clocks } = await caseClocks(actors.caseworker, { caseNumber: file }, AT);
  const general = clocks.find(({ rule }) => rule === "kz.cpc.131.general");
  assert.ok(general?.possible && general.atTheEarliest);
  assert.deepEqual(general.startedAt, new Date(NOW.getTime() - 3_600_000));
});

test("counsel who was refused stands with the arrest, and stops no silence", async () => {
  const { actors } = made;
  const file = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, file, { counsel: "refused" });
  const { held, clocks } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.deepEqual(
    held?.letIn.map(({ party, outcome }) => [party, outcome]),
    [["counsel", "denied"]],
  );
  assert.equal(clocks.find(({ rule }) => rule === "team.silence.detained")?.basis, "taken");
});

test("somebody held already is asked about once; recorded all the same it is an addition", async () => {
  const { actors } = made;
  const file = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, file);
  assert.deepEqual(await brokenRules(arrestOf(actors.colleague, file, { when: "1 hour ago" })), {
    allTheSame: "arrest.already_held",
  });
  await arrestOf(actors.colleague, file, { when: "1 hour ago", allTheSame: true });
  assert.equal(
    (await historyOf(actors.caseworker, file)).filter(({ event }) => event === "arrest.recorded").length,
    2,
  );
});

test("somebody whose file is closed is in every list and figure of who is held, until they are released", async () => {
  const { caseworker, supervisor } = made.actors;
  const file = await closedFile(caseworker, supervisor);
  const held = async () => {
    const { figures } = await showDashboard(supervisor, {}, AT);
    const { items } = await listDetained(supervisor, { limit: 100 }, AT);
    const { items: found } = await listCases(supervisor, { whereabouts: "detained", limit: 100 }, AT);
    const named = ({ caseNumber }: { caseNumber: string }) => caseNumber === file;
    return { figure: figures.detained, listed: [items.some(named), found.some(named)] };
  };
  const { figure } = await held();
  const { id } = await arrestOf(caseworker, file);
  assert.deepEqual(await held(), { figure: figure + 1, listed: [true, true] });
  const { stage, clocks } = await showCase(caseworker, { caseNumber: file }, AT);
  assert.deepEqual([stage, clocks.some(({ state }) => state === "running")], ["closed", true]);
  const end = { detentionId: id, version: 1, ended: "released", when: "2025-07-06T18:00" } as const;
  await endDetention(caseworker, { caseNumber: file, ...end }, AT);
  assert.deepEqual(await held(), { figure, listed: [false, false] });
});

test("a time before a recorded release is asked back, a time to come is refused", async () => {
  const { actors } = made;
  const file = await openFileFor(actors.caseworker);
  const { id } = await arrestOf(actors.caseworker, file);
  const end = {
    caseNumber: file,
    detentionId: id,
    version: 1,
    ended: "released",
    when: "2025-07-06T18:00",
  } as const;
  await endDetention(actors.caseworker, end, AT);
  assert.deepEqual(await brokenRules(arrestOf(actors.caseworker, file, { when: "2025-07-06T10:00" })), {
    when: "arrest.before_release",
  });
  assert.deepEqual(await brokenRules(arrestOf(actors.caseworker, file, { when: "2025-07-09T10:00" })), {
    when: "when.future",
  });
});

test("who is not on file gets an intake file with a new pseudonym", async () => {
  const { actors } = made;
  const unknown = { place: "not_known", when: "last night", captor: "unknown" } as const;
  const { caseNumber } = await recordArrest(
    actors.caseworker,
    { ...unknown, notOnFile: "man, about 30, at the bazaar" },
    AT,
  );
  const shown = await showCase(actors.caseworker, { caseNumber: caseNumber as string }, AT);
  assert.deepEqual([shown.stage, shown.whereabouts, shown.assignee], ["intake", "detained", undefined]);
  assert.deepEqual(await brokenRules(recordArrest(actors.caseworker, unknown, AT)), {
    file: "arrest.who_missing",
  });
});

test("a pseudonym finds its file; another office's number is answered as one that does not exist", async () => {
  const { actors } = made;
  const theirs = await openFileFor(actors.caseworker2);
  const mine = await openFileFor(actors.caseworker);
  const { pseudonym } = await showCase(actors.caseworker, { caseNumber: mine }, AT);
  await arrestOf(actors.caseworker, pseudonym.toUpperCase());
  for (const file of [theirs, "SHY-2025-09999", "Nobody by that name"])
    assert.deepEqual(await brokenRules(arrestOf(actors.caseworker, file)), { file: "arrest.no_such_file" });
});

test("whoever sees a file is told where the person is held, at another office's place too", async () => {
  const { actors, offices, store } = made;
  const { almaty, shymkent } = offices;
  const { id: place } = await addPlace(actors.admin, {
    officeId: shymkent.id,
    name: "Court on the Hill",
    city: "Shymkent",
    kind: "police_station",
  });
  const person = { email: "both@test.example", name: "Both Testova", roles: ["caseworker" as const] };
  const both = await addStaff(store, actors.admin, { ...person, offices: [almaty, shymkent] });
  const caseNumber = await openFileFor(actors.caseworker);
  const { entries } = await arrestOf(both, caseNumber, { place });
  const { held } = await showCase(actors.caseworker, { caseNumber }, AT);
  assert.equal(held?.place?.name, "Court on the Hill");
  const entry = entries[0]?.chainSeq as number;
  const { thing, places } = await prepareCorrection(actors.caseworker, { caseNumber, entry }, AT);
  assert.equal(thing.place, place);
  assert.ok(places.some(({ id }) => id === place));
});

test("the form offers files of mine that are not detained, places, and candidates for what was typed", async () => {
  const { actors } = made;
  const file = await openFileFor(actors.caseworker, new Date(NOW.getTime() + 60_000));
  const { pseudonym } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  const choices = await arrestChoices(actors.caseworker, { named: pseudonym.slice(0, 3) }, AT);
  assert.equal(choices.files[0]?.caseNumber, file);
  assert.ok(choices.files.every(({ whereabouts }) => whereabouts !== "detained"));
  assert.equal(choices.places[0]?.name, "Police HQ");
  assert.ok(choices.candidates.some(({ caseNumber }) => caseNumber === file));
  const theirs = file.replace("ALA", "SHY");
  assert.deepEqual((await arrestChoices(actors.caseworker, { named: theirs }, AT)).candidates, []);
  const elsewhere = await arrestChoices(actors.caseworker2, { named: file }, AT);
  assert.deepEqual([elsewhere.candidates, elsewhere.held], [[], undefined]);
});

test("an auditor may not log an arrest, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", arrestOf(actors.auditor, file));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "arrest.record",
    why: "forbidden",
  });
});

test("the same arrest sent twice is recorded once", async () => {
  const { actors } = made;
  const file = await openFileFor(actors.caseworker);
  const fields = { file, place: "not_known", when: "within_the_last_hour", captor: "police" } as const;
  const first = await recordArrest(actors.caseworker, fields, { ...AT, key: "arrest-1" });
  assert.deepEqual(await recordArrest(actors.caseworker, fields, { ...AT, key: "arrest-1" }), first);
});
