import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press } from "./steps/forms.ts";
import { history, recorded } from "./steps/record.ts";

test("A caseworker confirms a need that an arrest proposes, and an auditor reads which are confirmed", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile({ ground: "extradition_request" });
  await page.goto(`/cases/${caseNumber}`);
  const needs = page.locator(".facts > div").filter({ has: page.getByText("Needs", { exact: true }) });
  await expect(needs).toContainText("LP-RR Risk of refoulement · proposed");
  await expect(needs).toContainText("LP-DA Detained in the country of asylum · proposed");

  await needs.getByRole("link", { name: "Confirm or dismiss what is proposed" }).click();
  await expect(page.getByLabel("Which need?")).toHaveValue("LP-RR");
  await press(page, "Record the need");
  await expectProblem(page, /Say whether the need is confirmed/);
  await choose(page, "What do you say of it?", "It holds: confirm it");
  await page.getByLabel("Why?").fill("The request has come.");
  await press(page, "Record the need");
  await recorded(page, "Specific need recorded");
  await expect(needs.locator(".badge").filter({ hasText: "LP-RR" })).not.toContainText("proposed");
  await expect(needs.locator(".badge").filter({ hasText: "LP-DA" })).toContainText("proposed");
  const entry = history(page).filter({ hasText: "Specific need confirmed" });
  await expect(entry).toContainText("LP-RR Risk of refoulement");
  await expect(entry).toContainText("The request has come.");

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  await expect(auditor.locator(".badge").filter({ hasText: "LP-RR Risk of refoulement" })).toBeVisible();
  await expect(auditor.getByRole("link", { name: "Record a need" })).toHaveCount(0);
});

test("A caseworker who did not see what the supervisor said of a need compares, and chooses", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await page.goto(`/cases/${caseNumber}/specific-needs/new?need=LP-ND`);
  await (await given("supervisor")).done("specific_need.record", {
    caseNumber,
    need: "LP-ND",
    state: "confirmed",
  });
  await choose(page, "What do you say of it?", "It does not hold: dismiss it");
  await press(page, "Record the need");
  await expect(page.getByRole("heading", { name: /^Saule .* changed this at/ })).toBeVisible();
  await expect(page.getByRole("table").getByText("It holds: confirm it").first()).toBeVisible();
  await press(page, "Record the need");
  await recorded(page, "Specific need recorded");
  await expect(history(page).filter({ hasText: "Specific need dismissed" })).toContainText(
    "LP-ND No legal documentation",
  );
});
