import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press } from "./steps/forms.ts";
import { history, recorded } from "./steps/record.ts";

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

test("A caseworker makes a plan that stands on the file, and an auditor reads it", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await page.goto(`/cases/${caseNumber}`);
  const plan = page.locator(".facts > div").filter({ has: page.getByText("Plan", { exact: true }) });
  await plan.getByRole("link", { name: "Make a plan" }).click();
  await press(page, "Set the plan");
  await expectProblem(page, "Say what is to be reached.");
  await page.getByLabel("What is to be reached?").fill("Released to UNHCR and flown out");
  await page.getByLabel("How? Who does what, in which order?").fill("1. Counsel asks for release.");
  await page.getByLabel("By which day?").fill(inTwoWeeks());
  await choose(page, "Has the person agreed to it?", "They agree");
  await press(page, "Set the plan");
  await recorded(page, "Plan set");
  await expect(plan).toContainText("Released to UNHCR and flown out");
  await expect(plan).toContainText(/by \w{3} \d+ \w+.* · agreed · Aigerim K\./);

  await plan.getByRole("link", { name: "Change the plan" }).click();
  await expect(page.getByLabel("How? Who does what, in which order?")).toHaveValue(
    "1. Counsel asks for release.",
  );
  await page.getByLabel("What is to be reached?").fill("A safe flat first");
  await press(page, "Set the plan");
  await recorded(page, "Plan set");
  await expect(plan).toContainText("A safe flat first");
  await expect(history(page).filter({ hasText: "Plan made" })).toContainText(
    "Released to UNHCR and flown out",
  );

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  await auditor.getByRole("link", { name: "Read the plan" }).click();
  await expect(auditor.getByText("A safe flat first")).toBeVisible();
  await expect(auditor.getByText("1. Counsel asks for release.")).toBeVisible();
  await expect(auditor.getByRole("button", { name: "Set the plan" })).toHaveCount(0);
});

test("A caseworker who did not see the plan that the supervisor has set compares, and chooses", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await page.goto(`/cases/${caseNumber}/plan`);
  const supervisor = await given("supervisor");
  await page.getByLabel("What is to be reached?").fill("Leave for a third country");
  await choose(page, "Has the person agreed to it?", "Not asked yet");
  const mine = await page.getByRole("radio", { name: /\(I\)$/ }).inputValue();
  await supervisor.done("plan.set", {
    caseNumber,
    goal: "Stay, with a permit",
    responsibleId: mine,
    agreed: "agreed",
  });
  await press(page, "Set the plan");
  await expect(page.getByRole("heading", { name: /^Saule .* changed this at/ })).toBeVisible();
  await expect(page.getByRole("table").getByText("Stay, with a permit")).toBeVisible();
  await expect(page.getByRole("table").getByText("They agree")).toBeVisible();
  await press(page, "Set the plan");
  await recorded(page, "Plan set");
  await expect(history(page).filter({ hasText: "Plan changed" })).toContainText("Leave for a third country");
});
