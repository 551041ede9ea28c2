import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press } from "./steps/forms.ts";
import { limit } from "./steps/record.ts";

const RULE = "kz.cpc.131.record";
const ENDS = "A record of the detention is written";

test("A supervisor switches a rule on with the source that was read, and it runs on the next arrest", async ({
  as,
  given,
}) => {
  const page = await as("supervisor");
  await page.goto("/rules");
  await expect(page.getByRole("main")).toContainText("a local lawyer must confirm each rule");
  const row = page.getByRole("row").filter({ hasText: RULE });
  await expect(row).toContainText("not checked by a lawyer");
  await row.getByRole("link").first().click();
  await expect(page.getByRole("table", { name: "Worked examples" })).toBeVisible();
  await page
    .getByRole("link", { name: /^Switch it/ })
    .first()
    .click();
  await choose(page, "Does this rule run in this office?", "Yes, it runs");
  await press(page, "Switch the rule");
  await expectProblem(page, /Say in which law or text it was read/);
  await page.getByLabel("In which text was it read?").fill("Criminal Procedure Code, as in force");
  await page.getByLabel("Where does that text stand?").fill("https://law.example/code");
  await page.getByLabel("On which day was it read?").fill("2025-07-01");
  await press(page, "Switch the rule");
  await expect(page.getByRole("region", { name: "In my office" })).toContainText(
    /On since .+: Criminal Procedure Code, as in force, read on/,
  );

  const { caseNumber } = await (await given("supervisor")).heldFile({
    ground: "wanted_by_foreign_state",
    custodyStage: "police_detention",
  });
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, ENDS)).toContainText("not checked by a lawyer");

  await page.goto(`/rules/${RULE}/switches/new`);
  await choose(page, "Does this rule run in this office?", "No, it does not run");
  await page.getByLabel("Why not?").fill("Our lawyer reads it otherwise");
  await press(page, "Switch the rule");
  await expect(page.getByRole("region", { name: "In my office" })).toContainText("Off since");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, ENDS)).toHaveCount(0);
});

test("A caseworker neither sees the rules nor switches one", async ({ as, given }) => {
  const page = await as("caseworker");
  for (const address of ["/rules", `/rules/${RULE}`, `/rules/${RULE}/switches/new`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Time-limit rules" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Switch the rule" })).toHaveCount(0);
  }
  const answer = await (await given()).send("rule.switch", {
    officeId: "any",
    rule: RULE,
    on: "no",
    why: "No",
  });
  expect(answer.status()).toBe(403);
});
