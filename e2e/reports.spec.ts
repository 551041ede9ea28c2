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

test("A caseworker is led from a decision that was not served to the procedure in which it was made", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.file();
  const requested = { caseNumber, requestingState: "UZB", when: "5 days ago" };
  await caseworker.done("extradition_request.record", requested);
  const rejected = { caseNumber, step: "rejected", when: "3 days ago", why: "UNHCR told us" };
  await caseworker.done("rsd_step.record", rejected);
  await page.goto(`/cases/${caseNumber}`);
  const missing = page.getByRole("region", { name: "What is missing" });
  await expect(missing).toContainText(/Not recorded: .*arrival/);
  await missing.getByRole("link", { name: "Decided, copy not served: RSD" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/RSD/);
  await expect(page.getByLabel("What happened?")).toHaveValue("decision_served");
  await sayWhen(page, "When was it?", { about: "yesterday" });
  await press(page, "Record the step");
  await recorded(page, "Step of RSD recorded");
  await expect(missing.getByText("Decided, copy not served")).toHaveCount(0);
});

test("A supervisor reads beside each gap of how many files it could be one", async ({ as, given }) => {
  const page = await as("supervisor");
  await (await given()).heldFile();
  await page.goto("/reports");
  const of = async (gap: string) => {
    const number = await page.getByRole("row", { name: gap }).getByRole("link").textContent();
    return Number(/of (\d+)$/.exec(number ?? "")?.[1]);
  };
  const [held, requested, open] = [
    await of("Detained, no counsel"),
    await of("Extradition asked for, nothing recorded that forbids it"),
    await of("No caseworker"),
  ];
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(open);
  expect(requested).toBeLessThan(open);
});
