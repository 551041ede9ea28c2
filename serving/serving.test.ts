import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { WebRequest } from "#casework/request.ts";
import { readSettings } from "#env";
import { clientAddress } from "./client-address.ts";
import { settleAnswer } from "./settled-answer.ts";
import { turnAway } from "./turn-away.ts";

const settings = readSettings({ PORT: "4000" });
const REFERENCE = "ABCD-EFGH";

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** What a server answers that treats each request so. */
async function answerOf(treat: (asked: IncomingMessage, response: ServerResponse) => void, sent: Sent = {}) {
  const server = createServer(treat).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise<{ status: number; text: string; location: string | undefined }>(
      (answered, failed) => {
        const { body, ...options } = sent;
        const asking = request({ host: "127.0.0.1", port, ...options }, async (answer) => {
          let text = "";
          for await (const chunk of answer) text += chunk;
          answered({ status: answer.statusCode ?? 0, text, location: answer.headers.location });
        });
        asking.on("error", failed).end(body);
      },
    );
  } finally {
    server.close();
  }
}

const turned = (sent: Sent) =>
  answerOf((asked, response) => {
    if (!turnAway(asked, response, REFERENCE, settings)) response.end("handed on");
  }, sent);

test("what is too large is read to its end and refused with a sentence", async () => {
  const { status, text } = await turned({
    method: "POST",
    headers: { host: "localhost:4000" },
    body: "x".repeat(5_000_000),
  });
  assert.equal(status, 413);
  assert.match(text, /That is too large to send/);
  assert.match(text, new RegExp(REFERENCE));
});

test("a program is refused with a problem instead of a page", async () => {
  const { text } = await turned({
    method: "POST",
    path: "/api/v1/commands/note.add",
    headers: { "transfer-encoding": "chunked" },
  });
  const { status, type } = JSON.parse(text) as { status: number; type: string };
  assert.deepEqual([status, type], [411, "/help/api#no_length"]);
});

test("what does not say how long it is, is refused", async () => {
  const headers = { host: "localhost:4000", "transfer-encoding": "chunked" };
  assert.equal((await turned({ method: "POST", headers })).status, 411);
});

test("another name of this machine leads to the right one, and takes no form", async () => {
  const { status, location } = await turned({
    path: "/cases?sort=risk",
    headers: { host: "127.0.0.1:4000" },
  });
  assert.equal(status, 307);
  assert.equal(location, "http://localhost:4000/cases?sort=risk");
  assert.equal(
    (await turned({ method: "POST", headers: { host: "127.0.0.1:4000" }, body: "x" })).status,
    421,
  );
});

test("no address leads elsewhere", async () => {
  const { location } = await turned({ path: "//elsewhere.example/x", headers: { host: "127.0.0.1:4000" } });
  assert.equal(location, "http://localhost:4000/elsewhere.example/x");
});

test("health is answered by any name", async () => {
  assert.equal((await turned({ path: "/api/health", headers: { host: "10.0.0.1" } })).text, "handed on");
});

const settled = (write: (response: ServerResponse, web: WebRequest) => void, sent?: Sent) =>
  answerOf((asked, response) => {
    const web: WebRequest = { reference: REFERENCE, address: "/", client: "" };
    settleAnswer(asked, response, web);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    write(response, web);
  }, sent);

test("a page's own status is the answer's", async () => {
  const { status, text } = await settled((response, web) => {
    web.status = 404;
    response.end("<h1>There is no such file</h1>");
  });
  assert.deepEqual([status, text], [404, "<h1>There is no such file</h1>"]);
});

test("an empty page of a failure becomes one with a reference, whatever the page had settled on", async () => {
  const { status, text } = await settled((response, web) => {
    web.status = 404;
    response.statusCode = 500;
    response.setHeader("Content-Length", "6");
    response.write("<html>");
    response.end();
  });
  assert.equal(status, 500);
  assert.match(text, /Something failed here/);
  assert.match(text, new RegExp(REFERENCE));
});

test("Next's own client is given the status that Next gave", async () => {
  const { status } = await settled(
    (response, web) => {
      web.status = 404;
      response.end("rsc");
    },
    { headers: { rsc: "1" } },
  );
  assert.equal(status, 200);
});

test("a redirect stays one", async () => {
  const { status } = await settled((response, web) => {
    web.status = 422;
    response.writeHead(303, { Location: "/today" });
    response.end();
  });
  assert.equal(status, 303);
});

test("a trusted proxy says for whom it asks, anybody else does not", () => {
  const asked = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;
  assert.equal(clientAddress(asked("::ffff:198.51.100.7"), []), "198.51.100.7");
  assert.equal(clientAddress(asked("198.51.100.7", "203.0.113.9"), []), "198.51.100.7");
  assert.equal(clientAddress(asked("10.0.0.1", "203.0.113.9, 198.51.100.7"), ["10.0.0.1"]), "198.51.100.7");
  assert.equal(clientAddress(asked("10.0.0.1"), ["10.0.0.1"]), "10.0.0.1");
});

test("what a framework prints of an error reaches the log without its message", () => {
  const code = `
    const { quietConsole } = await import("./serving/quiet-console.ts");
    quietConsole();
    console.error("failed for Rahima", new Error("values ('Rahima')"));
    setTimeout(() => { throw new Error("Rahima") });`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
    env: { ...process.env, LOG_LEVEL: "info" },
  });
  assert.equal(status, 1);
  assert.match(stdout, /A framework reports something/);
  assert.match(stdout, /Nobody caught an error/);
  assert.doesNotMatch(stdout + stderr, /Rahima/);
});
