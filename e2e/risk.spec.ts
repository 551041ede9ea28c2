import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

test("A supervisor sets the level of risk until a day, and lets it be worked out again", async ({
  as,
  given,
}) => {
  const page = await as("supervisor");
  const { caseNumber } = await (await given()).file();
  await beginToRecord(page, caseNumber, "The level of risk, set by hand");
  await expect(page.getByText("Worked out, it is medium.")).toBeVisible();
  await choose(page, "Which level?", "Extreme");
  await press(page, "Set the level");
  await expectProblem(page, "Say why. It stands in the history.");
  await page.getByLabel("Why?").fill("The embassy has asked the landlord for them");
  await press(page, "Set the level");
  await expectProblem(page, "Say until which day it stands.");
  await page.getByLabel("Until which day?").fill("2025-07-20");
  await press(page, "Set the level");
  await recorded(page, "Level of risk set");
  const head = page.locator(".case-head");
  await expect(head).toContainText(/Extreme risk set by a supervisor to .*20 July.*; worked out: medium/);
  await expect(head).toContainText("Medium because:");
  const entry = history(page).filter({ hasText: "Level of risk set by hand" });
  await expect(entry).toContainText("The embassy has asked the landlord for them");
  await expect(entry).toContainText(/extreme, before: medium/i);

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}/history`);
  await expect(history(auditor).filter({ hasText: "Level of risk set by hand" })).not.toContainText(
    /extreme/i,
  );

  await beginToRecord(page, caseNumber, "The level of risk, set by hand");
  await choose(page, "Which level?", "As it is worked out");
  await page.getByLabel("Why?").fill("It was another tenant");
  await press(page, "Set the level");
  await expect(head).not.toContainText("set by a supervisor");
});

test("A supervisor who did not see what a colleague has set compares, and chooses", async ({ as, given }) => {
  const page = await as("supervisor");
  const { caseNumber } = await (await given()).file();
  await beginToRecord(page, caseNumber, "The level of risk, set by hand");
  await (await given("supervisor")).done("risk.override", {
    caseNumber,
    level: "high",
    until: "2025-07-12",
    why: "They were followed",
  });
  await choose(page, "Which level?", "Extreme");
  await page.getByLabel("Until which day?").fill("2025-07-20");
  await page.getByLabel("Why?").fill("The embassy has asked for them");
  await press(page, "Set the level");
  await expect(page.getByRole("heading", { name: /^Saule .* changed this at/ })).toBeVisible();
  await expect(page.getByRole("table").getByText("High")).toBeVisible();
  await expect(page.getByLabel("Why?")).toHaveValue("The embassy has asked for them");
});

test("A caseworker looks at the risk again, and sets no level", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginToRecord(page, caseNumber, "A review of the risk");
  await press(page, "Record the review");
  await expectProblem(page, "Say what you looked at.");
  await page.getByLabel("What did you look at, and does it stand?").fill("Spoke to the family: it stands");
  await press(page, "Record the review");
  await recorded(page, "Review recorded");
  await expect(history(page).filter({ hasText: "Risk looked at again" })).toContainText(
    "Spoke to the family: it stands",
  );
  expect((await page.goto(`/cases/${caseNumber}/risk-override/new`))?.status()).toBe(403);
});

test("A caseworker reads why a file is at its level, each reason with the entry that it rests on, and which hearing comes first", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile();
  await caseworker.done("extradition_request.record", {
    caseNumber,
    requestingState: "UZB",
    when: "yesterday",
  });
  const hearing = { caseNumber, kind: "custody", result: "awaited", court: "District court, Almaty" };
  await caseworker.done("hearing.record", { ...hearing, when: "2025-07-08T00:15" });
  const page = await as("caseworker");
  await page.goto(`/cases/${caseNumber}`);
  const now = page.getByRole("region", { name: "Now" }).getByRole("listitem");
  await expect(now.first()).toContainText("Hearing, District court, Almaty");
  await expect(now.first()).toContainText("Set for Tue 8 July, 00:15 · Custody");
  expect(await now.count()).toBeLessThanOrEqual(4);

  await page.locator(".reasons > summary").click();
  const reason = page.locator(".reasons").getByRole("listitem");
  await expect(
    reason.filter({ hasText: "Nobody has recorded how old they are." }).getByRole("link"),
  ).toHaveCount(0);
  await reason
    .filter({ hasText: "They are held, and the country of origin asks for their extradition." })
    .getByRole("link", { name: /^entry \d+$/ })
    .click();
  await expect(page).toHaveURL(/#entry-\d+$/);
  await expect(page.locator(":target")).toContainText("Extradition asked for by Uzbekistan");
});
