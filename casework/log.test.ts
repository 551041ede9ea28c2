import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { answering } from "./request.ts";

/** What a process writes that runs this. */
function written(source: string): string {
  const code = `import { log } from "#casework/log.ts"; import { answering } from "#casework/request.ts"; ${source}`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
    env: { ...process.env, LOG_LEVEL: "info" },
  });
  return stdout + stderr;
}

test("an error is logged without the values in its message", () => {
  const line = written(`
    const cause = Object.assign(new Error("Key (email)=(Rahima) exists"), { code: "23505" });
    log.error("It failed.", { error: new Error("insert into users values\\n    ('Rahima', 'at home')", { cause }) });
  `);
  assert.match(line, /"code":"23505"/);
  assert.match(line, /"at":\["at /);
  assert.doesNotMatch(line, /Rahima|insert into|at home/);
});

test("what has no key of its own is left out", () => {
  const line = written(`log.info("It happened.", { count: 3, name: "Rahima", body: { name: "Rahima" } });`);
  assert.match(line, /"count":3/);
  assert.doesNotMatch(line, /Rahima/);
});

test("a line names the request that it belongs to, and nothing else of it", () => {
  const line = written(
    `answering({ reference: "ABCD-EFGH", address: "/cases?search=Rahima", client: "192.0.2.7" }, () => log.warn("Slow."));`,
  );
  assert.match(line, /ABCD-EFGH/);
  assert.doesNotMatch(line, /Rahima|192/);
});

test("the request is found by whatever runs because of it", async () => {
  const { webRequest } = await import("./request.ts");
  const found = await answering({ reference: "ABCD-EFGH", address: "/", client: "" }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return webRequest()?.reference;
  });
  assert.equal(found, "ABCD-EFGH");
  assert.equal(webRequest(), undefined);
});
