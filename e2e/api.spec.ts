import { expect, test } from "./fixtures.ts";

test("A caseworker's program records a note once, reads it back, and is told what it sends wrongly", async ({
  given,
  as,
}) => {
  const program = await given();
  const { caseNumber } = await program.file();
  const [first, second] = [
    await program.send("note.add", { caseNumber, text: "Called" }, "the same key"),
    await program.send("note.add", { caseNumber, text: "Called" }, "the same key"),
  ];
  expect(first.status()).toBe(400); // a key has no spaces
  expect(second.headers()["content-type"]).toBe("application/problem+json");
  const key = `note-of-${caseNumber}`;
  const sent = [
    await program.send("note.add", { caseNumber, text: "Called" }, key),
    await program.send("note.add", { caseNumber, text: "Called" }, key),
  ];
  expect(await sent[0]?.json()).toEqual(await sent[1]?.json());
  const { request } = await as("caseworker");
  const history = await (await request.get(`/api/v1/cases/${caseNumber}/history`)).json();
  expect(history.items.map(({ event }: { event: string }) => event)).toEqual(["note.added", "case.opened"]);

  const elsewhere = await request.post("/api/v1/commands/note.add", {
    data: { caseNumber, text: "Not ours" },
    headers: { Origin: "https://elsewhere.example", "Idempotency-Key": `${key}-2` },
  });
  expect([elsewhere.status(), (await elsewhere.json()).type]).toEqual([403, "/help/api#other_origin"]);
  expect((await request.delete("/api/v1/cases")).status()).toBe(405);
  expect((await request.get("/api/v1/no-such-thing")).status()).toBe(404);
  expect((await program.send("note.add", { caseNumber, text: "x".repeat(1_200_000) })).status()).toBe(413);
  expect((await program.send("note.add", { caseNumber, text: "x".repeat(5_000_000) })).status()).toBe(413);
});

test("A caseworker's program hears the same of another office's file as of one that does not exist", async ({
  given,
  as,
}) => {
  const { caseNumber } = await (await given("caseworker2")).file();
  const { request } = await as("caseworker");
  for (const part of ["", "/history", "/clocks"]) {
    const [one, other] = [
      await request.get(`/api/v1/cases/${caseNumber}${part}`),
      await request.get(`/api/v1/cases/SHY-2025-99999${part}`),
    ];
    expect(one.status()).toBe(404);
    expect(await one.text()).toBe(await other.text());
  }
});

test("A stranger's program is told to sign in, and may read what could be called", async ({ stranger }) => {
  const { request } = await stranger();
  for (const address of ["/api/v1/cases", "/api/v1/commands", "/api/v1/cases/ALA-2025-00001"]) {
    const answer = await request.get(address);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([401, "application/problem+json"]);
  }
  const described = await (await request.get("/api/v1/openapi.json")).json();
  expect(described.openapi).toBe("3.1.0");
  expect(described.paths["/commands/arrest.record"]).toBeTruthy();
});

test("An auditor's program sees the commands of an auditor", async ({ as }) => {
  const { request } = await as("auditor");
  const { items } = await (await request.get("/api/v1/commands")).json();
  expect(items.map(({ name }: { name: string }) => name)).toContain("history.export");
  expect(items.map(({ name }: { name: string }) => name)).not.toContain("note.add");
});
