import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { z } from "zod";
import { makeWorld, openFile, type Target, type World } from "#casework/access/testing.ts";
import { NOT_KNOWN } from "#casework/cases/happened.ts";
import { openCase } from "#casework/cases/open-case.ts";
import type { Actor } from "#domain/access/actor.ts";
import { signedOut, tooMany } from "#domain/refusals.ts";
import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import * as calls from "./calls.ts";
import { openApi } from "./openapi.ts";
import { type Calls, handlersOf } from "./respond.ts";
import * as shapes from "./shapes.ts";

const HERE = "http://localhost:3000";
let world: World;
let file: Target;
let foreign: Target;

before(async () => {
  world = await makeWorld();
  file = await openFile(world.actors.caseworker, "Reed");
  foreign = await openFile(world.actors.caseworker2, "Rosefinch");
});
after(() => world.dispose());

const noteOf = (caseNumber: string, text = "Called the family") => ({ caseNumber, text });

test("a command is carried out once for a key, and answered the same again", async () => {
  const send = () => post("note.add", noteOf(file.caseNumber), { key: "once" });
  const [first, second] = [await send(), await send()];
  const answer = await told(first, shapes.commandAnswer);
  assert.deepEqual([answer.caseNumber, answer.version, answer.entries[0]?.seq], [file.caseNumber, 1, null]);
  assert.deepEqual(await second.json(), answer);
  await mustBe(
    await post("note.add", noteOf(file.caseNumber, "Something else"), { key: "once" }),
    422,
    "key_reused",
  );
});

test("what is sent wrongly is a problem with its own status", async () => {
  const note = noteOf(file.caseNumber);
  await mustBe(await post("note.add", note, { key: "" }), 400, "key_missing");
  await mustBe(await post("note.add", "{", {}), 400, "malformed");
  await mustBe(await post("note.add", [note], {}), 400, "malformed");
  await mustBe(await post("note.add", note, { headers: { "Content-Type": "text/plain" } }), 415, "not_json");
  await mustBe(await post("note.add", noteOf(file.caseNumber, "x".repeat(1_100_000)), {}), 413, "too_large");
  await mustBe(await post("note.remove", note, {}), 404, "not_found");
  const broken = await mustBe(
    await post("note.add", { caseNumber: file.caseNumber }, {}),
    422,
    "rule_broken",
  );
  assert.deepEqual(
    broken.problems?.map(({ field }) => field),
    ["text"],
  );
  assert.match(broken.problems?.[0]?.sentence ?? "", /^[A-Z].* .*\.$/);
});

test("a command comes from our own pages and from nobody else's", async () => {
  const note = noteOf(file.caseNumber);
  for (const headers of [
    { Origin: "https://elsewhere.example" },
    { Origin: "" },
    { "Sec-Fetch-Site": "cross-site" },
  ] as Record<string, string>[])
    await mustBe(await post("note.add", note, { headers }), 403, "other_origin");
});

test("strangers, other roles and strangers' commands are refused", async () => {
  const stranger = () => Promise.reject(signedOut());
  await mustBe(await get(calls.cases, "/cases", {}, stranger), 401, "signed_out");
  await mustBe(await post("note.add", noteOf(file.caseNumber), { actor: stranger }), 401, "signed_out");
  await mustBe(
    await post("note.add", noteOf(file.caseNumber), { actor: async () => world.actors.auditor }),
    403,
    "forbidden",
  );
  await mustBe(await post("session.start", {}, {}), 404, "not_found");
  const waiting = await get(calls.cases, "/cases", {}, () => Promise.reject(tooMany(40)));
  assert.deepEqual([waiting.status, waiting.headers.get("retry-after")], [429, "40"]);
});

test("another method is answered with the one that there is", async () => {
  const answer = await handlers(calls.cases).DELETE(
    new Request(`${HERE}/api/v1/cases`, { method: "DELETE" }),
    withParams({}),
  );
  await mustBe(answer, 405, "method");
  assert.equal(answer.headers.get("allow"), "GET, HEAD");
});

test("a stale version is answered with both", async () => {
  const body = {
    caseNumber: file.caseNumber,
    version: file.version,
    assigneeId: world.actors.caseworker.userId,
  };
  const supervisor = async () => world.actors.supervisor;
  assert.equal((await post("case.assign", body, { actor: supervisor })).status, 200);
  const stale = await mustBe(
    await post("case.assign", { ...body, assigneeId: world.actors.colleague.userId }, { actor: supervisor }),
    409,
    "conflict",
  );
  assert.deepEqual(
    [stale.yourVersion, stale.currentVersion, stale.changedBy],
    [1, 2, world.actors.supervisor.name],
  );
});

test("lists, a file, its history and its time limits have the shapes that are promised", async () => {
  const params = { caseNumber: file.caseNumber };
  const listed = await told(await get(calls.cases, "/cases?limit=1"), shapes.listOf(shapes.caseFile));
  const shown = await told(await get(calls.caseFile, "/cases/n", params), shapes.caseFileInFull);
  const entries = await told(
    await get(calls.history, "/cases/n/history?after=3", params),
    shapes.listOf(shapes.historyEntry),
  );
  await told(await get(calls.clocks, "/cases/n/clocks", params), shapes.listOf(shapes.clock));
  await told(await get(calls.commandList, "/commands"), shapes.listOf(shapes.exposedCommand));
  const declared = await told(
    await get(calls.procedures, "/procedures"),
    shapes.listOf(shapes.declaredProcedure),
  );
  assert.deepEqual(
    declared.items.map(({ procedure }) => procedure),
    [...PROCEDURES],
  );
  assert.deepEqual([listed.items[0]?.caseNumber, shown.detention?.id], [file.caseNumber, file.detentionId]);
  assert.deepEqual(
    entries.items.map(({ chainSeq }) => chainSeq),
    [2, 1],
  );
});

test("what happened at a time that nobody knows began at null, not in 1970", async () => {
  const { caseNumber } = await openCase(world.actors.caseworker, { mine: true });
  assert.ok(caseNumber);
  const when = NOT_KNOWN;
  for (const [name, fields] of [
    ["arrest.record", { file: caseNumber, place: NOT_KNOWN, captor: "police", ground: "unknown", when }],
    ["wanted_notice.record", { caseNumber, kind: "national_wanted", requestingState: "UZB", when }],
    ["extradition_request.record", { caseNumber, requestingState: "UZB", when }],
    ["rsd_step.record", { caseNumber, step: "approached", when }],
    ["asylum_attempt.record", { caseNumber, outcome: "registration_refused", place: NOT_KNOWN, when }],
  ] as const)
    await told(await post(name, fields, {}), shapes.commandAnswer);
  const answer = await get(calls.caseFile, "/cases/n", { caseNumber });
  const { detention, wanted, extraditions, steps, asylumAttempts } = await told(
    answer,
    shapes.caseFileInFull,
  );
  assert.deepEqual(
    [detention?.takenFrom, wanted[0]?.since, extraditions[0]?.receivedFrom],
    [null, null, null],
  );
  assert.deepEqual([steps[0]?.happenedFrom, asylumAttempts[0]?.happenedFrom], [null, null]);
  const history = await get(calls.history, "/cases/n/history", { caseNumber });
  const { items } = await told(history, shapes.listOf(shapes.historyEntry));
  assert.ok(items.length >= 5 && !JSON.stringify(items.map(({ happenedAt }) => happenedAt)).includes("1970"));
});

test("a file tells of its removal, criminal case, complaints and ways out", async () => {
  const { caseNumber } = await openCase(world.actors.caseworker, { mine: true });
  assert.ok(caseNumber);
  const when = "yesterday";
  const way = { way: "resettlement", step: "submitted", priority: "urgent" };
  for (const [name, fields] of [
    ["removal_step.record", { caseNumber, step: "removal_ordered", when }],
    ["criminal_step.record", { caseNumber, step: "charged", when }],
    ["solution_step.record", { caseNumber, ...way, when }],
    ["interim_measure.record", { caseNumber, body: "cat", against: "KAZ", step: "granted", when }],
  ] as const)
    await told(await post(name, fields, {}), shapes.commandAnswer);
  const answer = await get(calls.caseFile, "/cases/n", { caseNumber });
  const { steps, interimMeasures, safeWaysOut } = await told(answer, shapes.caseFileInFull);
  assert.deepEqual(
    steps.map(({ procedure, step }) => [procedure, step]),
    [
      ["removal", "removal_ordered"],
      ["criminal", "charged"],
    ],
  );
  const [complaint] = interimMeasures;
  assert.deepEqual(
    [complaint?.body, complaint?.against, complaint?.granted, complaint?.breached],
    ["cat", "KAZ", true, false],
  );
  assert.deepEqual(
    safeWaysOut.map((one) => [one.way, one.priority, one.steps[0]?.step]),
    [["resettlement", "urgent", "submitted"]],
  );
});

test("another office's file, an unknown one and what is no number answer alike", async () => {
  for (const call of [calls.caseFile, calls.history, calls.clocks]) {
    const answers = await Promise.all(
      [foreign.caseNumber, "SHY-2025-99999", "27"].map((caseNumber) => get(call, "/cases/n", { caseNumber })),
    );
    const [one, ...others] = await Promise.all(
      answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]),
    );
    assert.equal(one?.[0], 404);
    for (const other of others) assert.deepEqual(other, one);
  }
  const answers = await Promise.all(
    [foreign.caseNumber, "SHY-2025-99999"].map((caseNumber) => post("note.add", noteOf(caseNumber), {})),
  );
  assert.deepEqual(
    ...((await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))) as [
      unknown,
      unknown,
    ]),
  );
});

test("the commands of a caller are those of their roles", async () => {
  const of = async (actor: Actor) =>
    (
      await told(
        await get(calls.commandList, "/commands", {}, async () => actor),
        shapes.listOf(shapes.exposedCommand),
      )
    ).items.map(({ name }) => name);
  assert.ok((await of(world.actors.caseworker)).includes("arrest.record"));
  assert.ok(!(await of(world.actors.admin)).includes("arrest.record"));
  assert.deepEqual((await of(world.actors.auditor)).sort(), [
    "account.change",
    "history.export",
    "list.export",
    "list.look",
    "session.end",
    "view.remove",
    "view.save",
  ]);
});

test("OpenAPI describes every call, and each reference in it leads somewhere", () => {
  const described = openApi({ server: `${HERE}/api/v1`, version: "1", cookie: "panoh.session" });
  assert.equal(described.openapi, "3.1.0");
  assert.ok(described.paths["/commands/arrest.record"]);
  assert.deepEqual(Object.keys(described.components.securitySchemes), ["session", "calendar"]);
  assert.match(JSON.stringify(described.paths["/deadlines.ics"]), /"security":\[\{"calendar":\[\]\}\]/);
  const text = JSON.stringify(described);
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    assert.ok(described.components.schemas[name], name);
  for (const stranger of ["session.start", "invitation.accept", "installation.begin"])
    assert.ok(!text.includes(stranger), stranger);
});

type Who = () => Promise<Actor>;
const caseworker: Who = async () => world.actors.caseworker;
const handlers = <P>(of: Calls<P>, actor: Who = caseworker) => handlersOf(of, actor, () => HERE);
const withParams = <P>(params: P) => ({ params: Promise.resolve(params) });

const get = <P>(of: Calls<P>, path: string, params = {} as P, actor?: Who) =>
  handlers(of, actor).GET(new Request(`${HERE}/api/v1${path}`), withParams(params));

let sent = 0;
function post(
  name: string,
  body: unknown,
  {
    key = `key-${++sent}`,
    headers = {},
    actor,
  }: { key?: string; headers?: Record<string, string>; actor?: Who },
) {
  const request = new Request(`${HERE}/api/v1/commands/${name}`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: {
      "Content-Type": "application/json",
      Origin: HERE,
      "Sec-Fetch-Site": "same-origin",
      "Idempotency-Key": key,
      ...headers,
    },
  });
  return handlers(calls.command, actor).POST(request, withParams({ name }));
}

async function told<S extends z.ZodType>(answer: Response, shape: S): Promise<z.output<S>> {
  const body = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(body));
  return shape.parse(body);
}

async function mustBe(answer: Response, status: number, kind: string) {
  assert.equal(answer.status, status);
  assert.equal(answer.headers.get("content-type"), "application/problem+json");
  const body = shapes.problemDetails.parse(await answer.json());
  assert.deepEqual([body.status, body.type], [status, `/help/api#${kind}`]);
  return body;
}
