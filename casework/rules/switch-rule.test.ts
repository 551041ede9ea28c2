import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { caseClocks } from "../cases/case-clocks.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { AT, arrestOf, brokenRules, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { recordWantedNotice } from "../wanted/record-wanted-notice.ts";
import { listRules } from "./list-rules.ts";
import { showRule } from "./show-rule.ts";
import { switchRule } from "./switch-rule.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let held: string;
let officeId: string;
before(async () => {
  made = await makeFile();
  officeId = made.offices.almaty.id;
  const { caseworker } = made.actors;
  held = await openFileFor(caseworker);
  await recordArrest(
    caseworker,
    {
      file: held,
      when: "2025-07-07T08:00",
      place: "not_known",
      captor: "police",
      ground: "administrative",
    },
    AT,
  );
});
after(() => made.dispose());

const RULE = "kz.admin.detention";
const SOURCE = { sourceTitle: "Code of administrative offences, art. 789", readOn: "2025-07-01" };
const runs = async (rule: string) => {
  const { clocks } = await caseClocks(made.actors.caseworker, { caseNumber: held }, AT);
  return clocks.find((clock) => clock.rule === rule);
};

test("a rule that nobody had read runs in an office from when it says where it has read it, marked as it was", async () => {
  const { supervisor, caseworker2 } = made.actors;
  assert.equal(await runs(RULE), undefined);
  const { entries } = await switchRule(supervisor, { rule: RULE, officeId, on: "yes", ...SOURCE }, AT);
  assert.equal(entries.length, 1);
  assert.equal((await runs(RULE))?.verified, false);
  const { on, switched, files } = await showRule(supervisor, { rule: RULE }, AT);
  assert.deepEqual([on, switched?.sourceTitle, files], [true, SOURCE.sourceTitle, 1]);
  const { rules } = await listRules(caseworker2, {}, AT);
  assert.equal(rules.find(({ key }) => key === RULE)?.on, false, "another office has not switched it");
});

test("a rule that runs is switched off with a reason, and runs again", async () => {
  const { supervisor } = made.actors;
  const rule = "team.silence.detained";
  assert.ok(await runs(rule));
  const off = { rule, officeId, on: "no" as const };
  assert.deepEqual(await brokenRules(switchRule(supervisor, off, AT)), { why: "rule.why_off" });
  await switchRule(supervisor, { ...off, why: "Nobody is here at night" }, AT);
  assert.equal(await runs(rule), undefined);
  await switchRule(supervisor, { rule, officeId, version: 1, on: "yes", length: 12 }, AT);
  const clock = await runs(rule);
  assert.equal(clock && (clock.dueAt.getTime() - clock.startedAt.getTime()) / 3_600_000, 12);
  const longer = { rule, officeId, version: 2, on: "yes" as const, length: 13 };
  assert.deepEqual(await brokenRules(switchRule(supervisor, longer, AT)), { why: "rule.why_longer" });
  await switchRule(supervisor, { ...longer, why: "Two of us are ill" }, AT);
});

test("whoever did not see what was said of a rule meanwhile compares, and nothing is switched", async () => {
  const { supervisor } = made.actors;
  const { version } = await showRule(supervisor, { rule: RULE }, AT);
  const off = { rule: RULE, officeId, on: "no" as const, why: "The code was changed" };
  const refusal = await refusalOfKind(
    "conflict",
    switchRule(supervisor, { ...off, version: version - 1 }, AT),
  );
  assert.equal(refusal.current, version);
  assert.ok(await runs(RULE));
});

test("without its source, or with a length that the law sets, it is refused beside the field", async () => {
  const { supervisor } = made.actors;
  const on = { officeId, on: "yes" as const };
  assert.deepEqual(await brokenRules(switchRule(supervisor, { ...on, rule: RULE }, AT)), {
    sourceTitle: "rule.no_source",
  });
  assert.deepEqual(
    await brokenRules(switchRule(supervisor, { ...on, rule: RULE, sourceTitle: "A code" }, AT)),
    { readOn: "rule.no_day" },
  );
  assert.deepEqual(await brokenRules(switchRule(supervisor, { ...on, rule: "kz.cpc.587", length: 3 }, AT)), {
    length: "rule.not_own",
  });
});

test("a treaty of which nobody had read how long it gives runs from when an office says what it has read", async () => {
  const { supervisor, caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await arrestOf(caseworker, file);
  const requestFor = { caseNumber: file, requestingState: "UZB", when: "2025-07-06" } as const;
  await recordWantedNotice(caseworker, { ...requestFor, kind: "cis_interstate" }, AT);
  const limits = async () => (await caseClocks(caseworker, { caseNumber: file }, AT)).clocks;
  const national = (await limits()).find(({ rule }) => rule === "kz.cpc.588.no_request");
  assert.deepEqual(national?.doubts?.map(({ citation }) => citation).toSorted(), [
    "Chisinau 2002",
    "KZ–UZ 1997",
    "Minsk 62 §1",
    "Shanghai 2001",
  ]);
  const on = { rule: "kz_uz.1997", officeId, on: "yes" as const };
  const read = { sourceTitle: "The treaty, art. 61", readOn: "2025-07-01" };
  assert.deepEqual(await brokenRules(switchRule(supervisor, { ...on, ...read }, AT)), {
    length: "rule.no_length_read",
  });
  await switchRule(supervisor, { ...on, ...read, length: 1, unit: "months" }, AT);
  const treaty = (await limits()).find(({ rule }) => rule === "kz_uz.1997");
  assert.deepEqual(
    [treaty?.dueOn, treaty?.computation.period, treaty?.verified],
    ["2025-08-05", "P1M", false],
  );
  assert.equal(
    (await limits()).some(({ rule }) => rule === "kz.cpc.588.no_request"),
    false,
  );
});

test("a caseworker does not switch rules, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const input = { rule: RULE, officeId, on: "yes" as const, ...SOURCE };
  await refusalOfKind("forbidden", switchRule(actors.caseworker, input, AT));
  assert.deepEqual(await lastOf(store, actors.caseworker), {
    event: "request.refused",
    asked: "rule.switch",
    why: "forbidden",
  });
});

test("the rules of an office that is not one's own are not found", async () => {
  const { actors, offices } = made;
  const input = { rule: RULE, officeId: offices.shymkent.id, on: "yes" as const, ...SOURCE };
  await refusalOfKind("not_found", switchRule(actors.supervisor, input, AT));
  await refusalOfKind("not_found", listRules(actors.supervisor, { office: "SHY" }, AT));
});

test("the examples of a rule are worked out when somebody looks", async () => {
  const { examples } = await showRule(made.actors.caseworker, { rule: "kz.refugee.complaint" }, AT);
  assert.ok(examples.length > 1 && examples.some(({ due }) => due !== null));
});
