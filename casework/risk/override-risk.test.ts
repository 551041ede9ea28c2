import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { switchRule } from "../rules/switch-rule.ts";
import { bringUpToDate } from "../standing.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { overrideRisk } from "./override-risk.ts";
import { reviewRisk } from "./review-risk.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const daysOn = (days: number) => ({ now: new Date(AT.now.getTime() + days * 86_400_000) });
const riskOf = async (caseNumber: string, at = AT) =>
  (await showCase(made.actors.caseworker, { caseNumber }, at)).risk;
const WHY = "The embassy has asked the landlord for them";

test("a supervisor sets the level until a day, and what speaks for another one stays", async () => {
  const { supervisor, auditor, caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const before = await riskOf(caseNumber);
  await overrideRisk(supervisor, { caseNumber, level: "extreme", until: "2025-07-12", why: WHY }, AT);
  const { level, workedOut, reasons, reviewed } = await riskOf(caseNumber);
  assert.deepEqual([level, workedOut, reasons], ["extreme", before.level, before.reasons]);
  assert.deepEqual([reviewed.by, reviewed.why], [supervisor.name, WHY]);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "risk.overridden" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.riskLevel, entry.details.until], ["extreme", "2025-07-12"]);
  const [theirs] = await historyOf(auditor, caseNumber);
  assert.ok(theirs && theirs.details !== "unreadable");
  assert.equal(theirs.details.riskLevel, undefined, "the level stays inside");
});

test("it ends by itself with its last day, and is worked out again", async () => {
  const { supervisor, caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const before = await riskOf(caseNumber);
  await overrideRisk(supervisor, { caseNumber, level: "extreme", until: "2025-07-08", why: WHY }, AT);
  await bringUpToDate(daysOn(1).now);
  assert.equal((await riskOf(caseNumber, daysOn(1))).level, "extreme");
  await bringUpToDate(daysOn(2).now);
  const { level, reviewed } = await riskOf(caseNumber, daysOn(2));
  assert.deepEqual([level, reviewed.set], [before.level, undefined]);
});

test("a supervisor lets it be worked out again before", async () => {
  const { supervisor, caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const before = await riskOf(caseNumber);
  await overrideRisk(supervisor, { caseNumber, level: "low", until: "2025-07-20", why: WHY }, AT);
  const again = { caseNumber, version: 1, level: "as_worked_out" as const, why: "They were seen again" };
  await overrideRisk(supervisor, again, AT);
  assert.deepEqual([before.level, (await riskOf(caseNumber)).level], [before.level, before.level]);
});

test("without a day, past it, too far ahead, or where nothing would change it is refused beside the field", async () => {
  const { supervisor, caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const said = { caseNumber, level: "extreme" as const, why: WHY };
  const refused = (input: object) => brokenRules(overrideRisk(supervisor, { ...said, ...input }, AT));
  assert.deepEqual(await refused({}), { until: "risk.until_missing" });
  assert.deepEqual(await refused({ until: "2025-07-06" }), { until: "risk.until_past" });
  assert.deepEqual(await refused({ until: "2025-10-06" }), { until: "risk.until_far" });
  assert.deepEqual(await refused({ level: "as_worked_out" }), { level: "risk.not_set" });
  const { level } = await riskOf(caseNumber);
  assert.deepEqual(await refused({ level, until: "2025-07-20" }), { level: "risk.is_so" });
});

test("whoever did not see what was set meanwhile compares", async () => {
  const { supervisor, caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const said = { caseNumber, level: "extreme" as const, until: "2025-07-20", why: WHY };
  await overrideRisk(supervisor, said, AT);
  const { current } = await refusalOfKind("conflict", overrideRisk(supervisor, said, AT));
  assert.equal(current, 1);
});

test("a caseworker sets no level, and that they tried is recorded; nobody sets it out of their offices", async () => {
  const { actors, store, file } = made;
  const said = { caseNumber: file, level: "extreme" as const, until: "2025-07-20", why: WHY };
  await refusalOfKind("forbidden", overrideRisk(actors.caseworker, said, AT));
  assert.deepEqual(await lastOf(store, actors.caseworker), {
    event: "request.refused",
    asked: "risk.override",
    why: "forbidden",
  });
  await refusalOfKind("not_found", overrideRisk(actors.supervisor2, said, AT));
});

test("where the office has asked for it the risk is due to be looked at again, the sooner the graver it is", async () => {
  const { actors, offices } = made;
  const { supervisor, caseworker } = actors;
  const caseNumber = await openFileFor(caseworker);
  const reviews = async (at = AT) =>
    (await showCase(caseworker, { caseNumber }, at)).clocks.flatMap(({ rule, dueOn, startedAt }) =>
      rule.startsWith("team.review.") ? [{ rule, dueOn, startedAt }] : [],
    );
  assert.deepEqual(await reviews(), [], "nobody has asked for it");
  for (const level of ["extreme", "high", "medium", "low"])
    await switchRule(
      supervisor,
      { rule: `team.review.${level}`, officeId: offices.almaty.id, on: "yes" },
      AT,
    );
  await bringUpToDate(AT.now);
  assert.deepEqual(
    (await reviews()).map(({ rule, dueOn }) => [rule, dueOn]),
    [["team.review.medium", "2025-08-06"]],
  );
  const arrest = {
    file: caseNumber,
    when: "2025-07-07T08:00",
    place: "not_known",
    captor: "police",
  } as const;
  await recordArrest(caseworker, arrest, AT);
  assert.deepEqual(
    (await reviews()).map(({ dueOn }) => dueOn),
    ["2025-07-14"],
  );
  await reviewRisk(caseworker, { caseNumber, why: "Spoke to counsel: it stands" }, daysOn(3));
  const [{ dueOn, startedAt } = { dueOn: "", startedAt: AT.now }] = await reviews(daysOn(3));
  // Nobody has spoken to them for three days: it is extreme by now.
  assert.deepEqual([dueOn, startedAt], ["2025-07-11", daysOn(3).now]);
});

test("a review is in the history, an auditor records none, and nobody out of their offices", async () => {
  const { actors, store, file } = made;
  await reviewRisk(actors.caseworker, { caseNumber: file, why: "Nobody has asked for them" }, AT);
  const [entry] = await historyOf(actors.caseworker, file);
  assert.equal(entry?.event, "risk.reviewed");
  const said = { caseNumber: file, why: "It stands" };
  await refusalOfKind("forbidden", reviewRisk(actors.auditor, said, AT));
  assert.equal((await lastOf(store, actors.auditor)).asked, "risk.review");
  await refusalOfKind("not_found", reviewRisk(actors.caseworker2, said, AT));
});
