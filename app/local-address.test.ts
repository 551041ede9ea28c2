import assert from "node:assert/strict";
import { test } from "node:test";
import { localAddress } from "./local-address.ts";

test("a page of this application is gone on to", () => {
  for (const address of ["/cases", "/cases?sort=pseudonym&after=x", "/sign-in/continue?kept=1"])
    assert.equal(localAddress(address), address);
});

test("nobody is led elsewhere, or back to signing in", () => {
  const elsewhere = [
    "//evil.example/x",
    "/\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "cases",
    "",
    "/sign-in",
    "/sign-in?then=/x",
    undefined,
    ["/cases"],
  ];
  for (const address of elsewhere) assert.equal(localAddress(address), undefined, String(address));
});
