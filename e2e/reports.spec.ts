import { expect, test } from "./fixtures.ts";
import { choose, press, sayWhen } from "./steps/forms.ts";
import { recorded } from "./steps/record.ts";

test("A caseworker sees what a file lacks, and closes the gap from there", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await page.goto(`/cases/${caseNumber}`);
  const missing = page.getByRole("region", { name: "What is missing" });
  await missing.getByRole("link", { name: "Detained, no counsel" }).click();
  await choose(page, "How does counsel come to act for them?", "Chosen by them");
  await sayWhen(page, "Since when?", { about: "yesterday" });
  await page.getByLabel("Who is it?").fill("Dana M.");
  await press(page, "Record counsel");
  await recorded(page, "Counsel recorded");
  await expect(missing.getByText("Detained, no counsel")).toHaveCount(0);
});

test("A supervisor reads what is missing on all files, and comes to the files", async ({ as, given }) => {
  const page = await as("supervisor");
  const { caseNumber } = await (await given()).heldFile();
  await page.goto("/reports");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is missing");
  const row = page.getByRole("row", { name: /^Detained, no counsel/ });
  await row.getByRole("link").click();
  await expect(page.getByRole("table", { name: /Files/ }).or(page.locator("main")).first()).toContainText(
    caseNumber,
  );
});
