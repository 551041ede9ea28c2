import assert from "node:assert/strict";
import { type AddressInfo, createServer } from "node:net";
import { test } from "node:test";
import { SMTPServer } from "smtp-server";
import { readSettings } from "#env";
import { postBy } from "./send-mail.ts";

type Taken = { from: string; to: string[]; said: string };

/** A mail server that takes what it is given, or refuses with a code; and what it took. */
async function mailServer(refuse?: { code: number; at: "rcpt" | "data" }) {
  const taken: Taken[] = [];
  const refusal = () => Object.assign(new Error("Not now"), { responseCode: refuse?.code });
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (_, __, done) => done(refuse?.at === "rcpt" ? refusal() : null),
    onData(stream, { envelope }, done) {
      let said = "";
      stream.on("data", (part: Buffer) => (said += part));
      stream.on("end", () => {
        if (refuse?.at === "data") return done(refusal());
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), said });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await new Promise((listening) => server.server.once("listening", listening));
  const { port } = server.server.address() as AddressInfo;
  return { taken, port, close: () => new Promise<void>((closed) => server.close(() => closed())) };
}

const settingsFor = (port: number) =>
  readSettings({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "panoh@org.example",
    BASE_URL: "https://panoh.org.example",
  });
const MAIL = { to: "aigerim@org.example", waiting: 3, more: false };

test("a mail says how many things wait, and where: nothing else", async () => {
  const { taken, port, close } = await mailServer();
  assert.equal(await postBy(settingsFor(port))?.(MAIL), "sent");
  assert.equal(await postBy(settingsFor(port))?.({ ...MAIL, waiting: 1 }), "sent");
  assert.equal(await postBy(settingsFor(port))?.({ ...MAIL, waiting: 20, more: true }), "sent");
  await close();
  const [first, second, third] = taken;
  assert.deepEqual([first?.from, first?.to], ["panoh@org.example", ["aigerim@org.example"]]);
  const [head = "", text] = first?.said.split("\r\n\r\n") ?? [];
  assert.deepEqual(text?.trim().split("\r\n"), ["Panoh: 3 things wait for you", "https://panoh.org.example"]);
  const lines = head
    .split("\r\n")
    .map((line) => line.split(":")[0]?.toLowerCase())
    .sort();
  assert.deepEqual(lines, [
    "auto-submitted",
    "content-transfer-encoding",
    "content-type",
    "date",
    "from",
    "message-id",
    "mime-version",
    "subject",
    "to",
  ]);
  assert.match(head, /^Subject: Panoh: 3 things wait for you$/m);
  assert.match(head, /^From: Panoh <panoh@org\.example>$/m);
  assert.match(second?.said ?? "", /^Subject: Panoh: 1 thing waits for you$/m);
  assert.match(third?.said ?? "", /^Subject: Panoh: more than 20 things wait for you$/m);
});

test("what a server refuses, and what reaches none, was not taken", async () => {
  for (const refuse of [
    { code: 450, at: "rcpt" },
    { code: 451, at: "data" },
    { code: 550, at: "rcpt" },
  ] as const) {
    const { taken, port, close } = await mailServer(refuse);
    assert.equal(await postBy(settingsFor(port))?.(MAIL), "refused");
    await close();
    assert.deepEqual(taken, []);
  }
  const { port, close } = await mailServer();
  await close();
  assert.equal(await postBy(settingsFor(port))?.(MAIL), "refused");
});

test("a server that hangs up once the words are sent may have taken them", async () => {
  const server = createServer((socket) => {
    socket.write("220 here\r\n");
    let data = false;
    socket.on("data", (part) => {
      if (data) return socket.destroy();
      const word = part.toString().slice(0, 4).toUpperCase();
      data = word === "DATA";
      socket.write(data ? "354 go on\r\n" : "250 yes\r\n");
    });
    socket.on("error", () => {});
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  const outcome = await postBy(settingsFor(port))?.(MAIL);
  server.close();
  assert.equal(outcome, "unknown");
});

test("without SMTP_URL there is no post; a server elsewhere is spoken to under TLS alone", async () => {
  assert.equal(postBy(readSettings({})), undefined);
});
