import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { before, test } from "node:test";
import { isCommonPassword } from "./common-passwords.ts";
import { openKeyring } from "./keys.ts";
import { hashPassword, isHashedPassword, passwordMatches } from "./passwords.ts";
import { inTurn, isBusy } from "./turns.ts";

before(() => {
  openKeyring(randomBytes(32));
});

test("a password is found again in any Unicode form, and no other", async () => {
  const { phc } = await hashPassword("Қарлығаш ұясы ﬁne ñ");
  assert.match(phc, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  assert.equal(await passwordMatches("Қарлығаш ұясы fine n\u0303", phc), true);
  assert.equal(await passwordMatches("Қарлығаш ұясы fine n", phc), false);
});

test("nobody's password never matches", async () => {
  assert.equal(await passwordMatches("steppe-lantern-forty-rivers", undefined), false);
});

test("what came from outside is not a hashed password", () => {
  assert.equal(isHashedPassword({ phc: "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA" }), false);
});

test("common passwords are refused, alone, repeated, joined and decorated", () => {
  const common = [
    "passwordpassword",
    "Password-Password-1",
    "qwertyuiopasdfghjkl",
    "123456789012345",
    "aaaaaaaaaaaaaaaaaa",
    "iloveyou iloveyou iloveyou",
    "aigerim.k1234567890",
  ];
  for (const password of common)
    assert.equal(isCommonPassword(password, ["aigerim.k", "panoh"]), true, password);
});

test("long and unusual passwords are taken", () => {
  for (const password of ["steppe-lantern-forty-rivers", "төрт өзен және фонарь", "kX9#vv2!plQz77-rr"])
    assert.equal(isCommonPassword(password, ["aigerim.k"]), false, password);
});

test("two at a time, twenty wait, the next is told to try again", async () => {
  let running = 0;
  let most = 0;
  const work = () =>
    inTurn(async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 1));
      running--;
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 25 }, work));
  assert.equal(most, 2);
  assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 22);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") assert.equal(isBusy(outcome.reason), true);
  await work();
});
