import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

const fact = (page: Page, term: string) =>
  page.locator(".facts > div").filter({ has: page.getByText(term, { exact: true }) });
const step = (page: Page, label: string) => page.getByLabel("What happened?").selectOption({ label });
const open = (page: Page) =>
  page
    .locator("summary")
    .filter({ hasText: /^More \(optional\)/ })
    .click();

test("A caseworker records a complaint, the measures that are granted, the silence of the state, a surrender all the same, and the breach", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.file({ countryOfOrigin: "UZB", countryOfAsylum: "KAZ" });
  const request = { caseNumber, requestingState: "UZB", when: "2025-05-20" };
  await caseworker.done("extradition_request.record", request);

  await beginToRecord(page, caseNumber, "A complaint with interim measures");
  await press(page, "Record the complaint");
  await expectProblem(page, "Say to which body the complaint is.");
  await choose(page, "To which body?", "UN Committee against Torture");
  await expect(page.getByLabel("Against which state?")).toHaveValue("Kazakhstan");
  await step(page, "Complaint sent");
  await sayWhen(page, "When was it?", { date: "2025-06-02" });
  await press(page, "Record the complaint");
  await recorded(page, "Complaint recorded");
  await expect(fact(page, "Interim measures")).toContainText(
    "Complaint pending · UN Committee against Torture, against Kazakhstan",
  );

  await fact(page, "Interim measures").getByRole("link", { name: "Record a step of the complaint" }).click();
  await expect(page.getByText("It stands at: complaint sent.")).toBeVisible();
  await step(page, "Complaint registered");
  await sayWhen(page, "When was it?", { date: "2025-06-04" });
  await open(page);
  await page.getByLabel("Under which number is it registered?").fill("1234/2025");
  await press(page, "Record the step");
  await recorded(page, "Step of the complaint recorded");

  await beginToRecord(page, caseNumber, "A step of the complaint");
  await step(page, "Measures granted");
  await sayWhen(page, "When was it?", { date: "2025-06-10" });
  await press(page, "Record the step");
  await recorded(page, "Step of the complaint recorded");
  await expect(fact(page, "Interim measures")).toContainText("Granted, and they stand");
  await expect(fact(page, "Interim measures")).toContainText("the state has not answered");
  await expect(fact(page, "Extradition")).toContainText(
    "interim measures of the UN Committee against Torture stand: nobody may be handed over",
  );
  await expect(page.getByRole("link", { name: "Record the breach" })).toHaveCount(0);

  await fact(page, "Extradition").getByRole("link", { name: "Record that they hold it up" }).click();
  await expect(page.getByLabel("What happened?")).toHaveValue("suspended");
  await step(page, "Handed over");
  await sayWhen(page, "When was it?", { about: "today" });
  await page.getByLabel("Why is it out of the usual order?").fill("At night, without a decision");
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await expect(page.locator(".case-head")).toContainText("In the country of origin");
  const proposal = page.getByRole("status").filter({ hasText: "The person was handed over" });
  await expect(proposal).toContainText("and interim measures of the UN Committee against Torture stand");

  await proposal.getByRole("link", { name: "Record the breach" }).click();
  await expect(page.getByLabel("What happened?")).toHaveValue("breached");
  await sayWhen(page, "When was it?", { about: "today" });
  await press(page, "Record the step");
  await recorded(page, "Step of the complaint recorded");
  await expect(page.getByText(/^Extreme because: interim measures were broken/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Record the breach" })).toHaveCount(0);
  await expect(fact(page, "Interim measures")).toContainText("Broken by the state");
  await expect(
    history(page).filter({ hasText: "UN Committee against Torture: complaint registered" }),
  ).toContainText("number 1234/2025");

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  const sealed = history(auditor).filter({ hasText: "UN Committee against Torture: complaint registered" });
  await expect(sealed).toContainText("Sealed for auditors: the number");
  expect(await auditor.content()).not.toContain("1234/2025");
});

test("A caseworker records a removal that is ordered after a sweep, and has a task to demand release of a refugee", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile({ ground: "administrative", captor: "migration_police" });
  await caseworker.done("rsd_step.record", { caseNumber, step: "recognised", when: "2025-05-12" });
  await beginToRecord(page, caseNumber, "A step of a removal");
  await step(page, "Ordered");
  await sayWhen(page, "When was it?", { about: "today" });
  await press(page, "Record the step");
  await recorded(page, "Step of the removal recorded");
  await expect(
    page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: /^Demand/ }),
  ).toContainText("Demand release: refugee status");
  await expect(fact(page, "Procedures")).toContainText("Removal: ordered");
  await expect(page.locator(".reasons")).toContainText("removal ordered");
  await expect(fact(page, "Needs")).toContainText("LP-RD");

  await beginToRecord(page, caseNumber, "A step of a removal");
  await step(page, "Carried out");
  await sayWhen(page, "When was it?", { about: "today" });
  await press(page, "Record the step");
  await recorded(page, "Step of the removal recorded");
  await expect(history(page).filter({ hasText: "Deported" })).toContainText("Now: moved");

  await page.goto(`/cases/${caseNumber}?as=time-line`);
  await expect(page.locator("#history")).toContainText("Removal");
});

test("A caseworker follows a criminal case and a way out, and is asked where somebody is who has departed", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file({ countryOfOrigin: "UZB" });
  await beginToRecord(page, caseNumber, "A step of a criminal case");
  await step(page, "Charged");
  await sayWhen(page, "When was it?", { date: "2025-06-01" });
  await press(page, "Record the step");
  await recorded(page, "Step of the criminal case recorded");
  await expect(fact(page, "Procedures")).toContainText("Criminal case: charged");

  const record = async (label: string, about: string) => {
    await step(page, label);
    await sayWhen(page, "When was it?", { about });
    await press(page, "Record the step");
  };
  await beginToRecord(page, caseNumber, "A safe way out");
  await record("Submitted", "1 June 2025");
  await expectProblem(page, "Say which way out it is.");
  await choose(page, "Which way out?", "Resettlement");
  await open(page);
  await page.getByLabel("With which priority is it submitted?").selectOption({ label: "Emergency" });
  await press(page, "Record the step");
  await recorded(page, "Step on the safe way out recorded");
  await expect(fact(page, "Procedures")).toContainText("Resettlement (emergency): submitted");

  await beginToRecord(page, caseNumber, "A safe way out");
  await record("Accepted", "10 June 2025");
  await recorded(page, "Step on the safe way out recorded");
  await beginToRecord(page, caseNumber, "A safe way out");
  await record("Departed", "20 June 2030");
  await expectProblem(page, "That has not happened yet. Give a time that has passed.");
  await record("Departed", "today");
  await recorded(page, "Step on the safe way out recorded");
  await page.getByRole("link", { name: "Record where they are" }).click();
  await expect(page.getByLabel("Where are they?")).toHaveValue("resettled");
});
