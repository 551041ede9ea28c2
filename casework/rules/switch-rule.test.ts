import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { shippedRules } from "#db/rules/rules.ts";
import { showCase } from "../cases/show-case.ts";
import { AT, arrestOf, brokenRules, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { showRule } from "./show-rule.ts";
import { switchRule } from "./switch-rule.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const officeId = () => made.actors.supervisor.offices[0]?.id ?? "";
const source = {
  sourceTitle: "Code as in force on 1 July 2025",
  sourceUrl: "https://law.example/code",
  readOn: "2025-07-01",
};

test("a rule that runs is switched off with a reason, and no file of the office has it any more", async () => {
  const { caseworker, supervisor } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await arrestOf(caseworker, caseNumber);
  const has = async () =>
    (await showCase(caseworker, { caseNumber }, AT)).clocks.some(({ rule }) => rule === "kz.cpc.587");
  assert.equal(await has(), true);
  const off = { officeId: officeId(), rule: "kz.cpc.587", on: "no" } as const;
  assert.deepEqual(await brokenRules(switchRule(supervisor, off, AT)), { why: "rule.why_missing" });
  await switchRule(supervisor, { ...off, why: "Our lawyer reads it otherwise" }, AT);
  assert.equal(await has(), false);
  const { offices } = await showRule(supervisor, { rule: "kz.cpc.587" }, AT);
  assert.deepEqual(
    offices.map(({ on, version }) => [on, version]),
    [[false, 1]],
  );
  await refusalOfKind("conflict", switchRule(supervisor, { ...off, why: "Seen before" }, AT));
  await switchRule(supervisor, { ...off, on: "yes", version: 1 }, AT);
  assert.equal(await has(), true);
});

test("a rule that nobody has verified runs only with a source, its address and the day it was read", async () => {
  const { supervisor } = made.actors;
  const rule = shippedRules.find(({ verified }) => !verified)?.key ?? "";
  const on = { officeId: officeId(), rule, on: "yes" } as const;
  assert.deepEqual(await brokenRules(switchRule(supervisor, on, AT)), { sourceTitle: "rule.source_missing" });
  const { readOn: _, ...unread } = source;
  assert.deepEqual(await brokenRules(switchRule(supervisor, { ...on, ...unread }, AT)), {
    readOn: "rule.read_on_missing",
  });
  const script = { ...on, ...source, sourceUrl: "javascript:alert(1)" };
  assert.deepEqual(await brokenRules(switchRule(supervisor, script, AT)), { sourceUrl: "rule.source_url" });
  await switchRule(supervisor, { ...on, ...source }, AT);
  const [office] = (await showRule(supervisor, { rule }, AT)).offices;
  assert.deepEqual([office?.on, office?.switched?.sourceUrl], [true, source.sourceUrl]);
});

test("the team's own alarm counts for as long as the office says; a period of law nobody changes", async () => {
  const { caseworker, supervisor } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await arrestOf(caseworker, caseNumber);
  const silence = async () =>
    (await showCase(caseworker, { caseNumber }, AT)).clocks.find(
      ({ rule }) => rule === "team.silence.detained",
    );
  const own = { officeId: officeId(), rule: "team.silence.detained", on: "yes", number: 7 } as const;
  await switchRule(supervisor, own, AT);
  const clock = await silence();
  assert.equal(Number(clock?.dueAt) - Number(clock?.startedAt), 7 * 3_600_000);
  const law = { ...own, rule: "kz.cpc.588.no_request" };
  assert.deepEqual(await brokenRules(switchRule(supervisor, law, AT)), { number: "rule.period_of_law" });
});

test("a caseworker may not, and that they tried is recorded; no office switches for another", async () => {
  const { actors, store } = made;
  const off = { officeId: officeId(), rule: "kz.cpc.587", on: "no", why: "No" } as const;
  await refusalOfKind("forbidden", switchRule(actors.caseworker, off, AT));
  assert.deepEqual(await lastOf(store, actors.caseworker), {
    event: "request.refused",
    asked: "rule.switch",
    why: "forbidden",
  });
  await refusalOfKind("not_found", switchRule(actors.supervisor2, off, AT));
});
