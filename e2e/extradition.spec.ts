import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

const tasks = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: /^Demand/ });
const fact = (page: Page, term: string) =>
  page.locator(".facts > div").filter({ has: page.getByText(term, { exact: true }) });

test("A caseworker records a request for extradition with a bar to it, and has a task to demand release", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile({ ground: "wanted_by_foreign_state" });
  await beginToRecord(page, caseNumber, "An extradition request");
  await press(page, "Record the request");
  await expectProblem(page, "Say which state asks for them.");
  await page.getByLabel("Which state asks for them?").fill("Uzbekistan");
  await sayWhen(page, "When was the request received?", { about: "yesterday" });
  await page.getByLabel("What are they charged with?").fill("Terrorism");
  await page.getByRole("checkbox", { name: "Refugee status" }).check();
  await page.getByRole("checkbox", { name: "Risk of torture" }).check();
  await page
    .locator("summary")
    .filter({ hasText: /^More \(optional\)/ })
    .click();
  await page.getByLabel("What are the assurances worth?").fill("Two who had them were beaten.");
  await press(page, "Record the request");
  await recorded(page, "Extradition request recorded");
  await expect(fact(page, "Extradition")).toContainText("asked for by Uzbekistan since");
  await expect(fact(page, "Extradition")).toContainText("forbidden by: refugee status, risk of torture");
  await expect(tasks(page)).toContainText("Demand release: refugee status, risk of torture");
  await expect(tasks(page)).toContainText("due today");
  const entry = history(page).filter({ hasText: "Extradition asked for by Uzbekistan" });
  await expect(entry).toContainText("charged with: Terrorism");
  await expect(entry).toContainText("what they are worth: Two who had them were beaten.");

  await page.goto("/today");
  await expect(page.getByText("Demand release: refugee status, risk of torture").first()).toBeVisible();
  await page.goto(`/cases/${caseNumber}`);
  await tasks(page)
    .getByRole("link", { name: /^Complete the task/ })
    .click();
  await expect(page.getByText("Demand release: refugee status, risk of torture")).toBeVisible();
});

test("A caseworker records the steps of an extradition, and says why one is out of order; the supervisor sees extreme risk", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.file({ countryOfOrigin: "UZB" });
  const { id } = await caseworker.done("extradition_request.record", {
    caseNumber,
    requestingState: "UZB",
    when: "2 days ago",
  });
  await page.goto(`/cases/${caseNumber}`);
  await expect(page.getByText("a state asks for extradition").first()).toBeVisible();
  await fact(page, "Extradition").getByRole("link", { name: "Record a step" }).click();
  await expect(page).toHaveURL(new RegExp(`/extradition-requests/${id}/steps/new`));
  await expect(page.getByText("Uzbekistan asks for the person. Last step: Request received.")).toBeVisible();
  await page.getByLabel("What happened?").selectOption({ label: "Surrender date set" });
  await sayWhen(page, "When was it?", { about: "yesterday" });
  await press(page, "Record the step");
  await expectProblem(page, "Say for which day the surrender is set.");
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Until which day, or for which day?").fill(day);
  await press(page, "Record the step");
  await expectProblem(
    page,
    "“Surrender date set” does not usually follow “Request received”. Say why it is recorded.",
  );
  await page.getByLabel("Why is it out of the usual order?").fill("The guards told his brother");
  await choose(page, "When was it?", "About");
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await expect(fact(page, "Extradition")).toContainText(/surrender set for \w{3} \d+ \w+/);
  await expect(history(page).filter({ hasText: "Extradition: surrender date set" })).toContainText(
    "Out of the usual order: The guards told his brother",
  );

  const supervisor = await as("supervisor");
  await supervisor.goto(`/cases/${caseNumber}`);
  await expect(supervisor.getByText(/^Extreme because: a date is set for the surrender/)).toBeVisible();
  await beginToRecord(page, caseNumber, "An extradition step");
  await page.getByLabel("What happened?").selectOption({ label: "Refused" });
  await sayWhen(page, "When was it?", { about: "today" });
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await expect(fact(page, "Extradition")).toContainText("asked for by Uzbekistan; it has ended");
});

test("Custody that is said to have been ordered before the first arrest on the file asks why", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile();
  const request = { caseNumber, requestingState: "UZB", when: "2 days ago" };
  const { id } = await caseworker.done("extradition_request.record", request);
  await page.goto(`/cases/${caseNumber}/extradition-requests/${id}/steps/new`);
  await page.getByLabel("What happened?").selectOption({ label: "Temporary custody ordered" });
  await sayWhen(page, "When was it?", { about: "3 months ago" });
  await press(page, "Record the step");
  await expectProblem(
    page,
    "The file knows of no detention at that time, and “Temporary custody ordered” is about somebody who is held. Look at the date, record the arrest first, or say why it is recorded.",
  );
  await expect(page.getByLabel("What happened?")).toHaveValue("temporary_custody_ordered");
  await page.getByLabel("Why is it out of the usual order?").fill("He was sought, and absent");
  await choose(page, "When was it?", "About");
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await expect(history(page).filter({ hasText: "Extradition: temporary custody ordered" })).toContainText(
    "Out of the usual order: He was sought, and absent",
  );
});

test("A caseworker records that somebody was handed over, and the detention has ended with it", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile({ ground: "extradition_request" });
  const request = { caseNumber, requestingState: "UZB", when: "2 days ago" };
  const { id } = await caseworker.done("extradition_request.record", request);
  await page.goto(`/cases/${caseNumber}/extradition-requests/${id}/steps/new`);
  await expect(page.getByText("“Handed over” also ends the detention that is recorded")).toBeVisible();
  await page.getByLabel("What happened?").selectOption({ label: "Handed over" });
  await sayWhen(page, "When was it?", { about: "today" });
  await page.getByLabel("Why is it out of the usual order?").fill("Nobody told counsel of the day");
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await expect(history(page).filter({ hasText: "Extradition: handed over" })).toBeVisible();
  await expect(history(page).filter({ hasText: "Now: in the country of origin" })).toBeVisible();
});

test("A caseworker finds ticked what forbids handing over a refugee, and says that a request never came", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile({ ground: "criminal" });
  await caseworker.done("rsd_step.record", { caseNumber, step: "recognised", when: "yesterday" });
  await page.goto(`/cases/${caseNumber}/extradition-requests/new`);
  await expect(page.getByRole("checkbox", { name: "Refugee status" })).toBeChecked();
  await page.getByLabel("Which state asks for them?").fill("Uzbekistan");
  await sayWhen(page, "When was the request received?", "not known");
  await press(page, "Record the request");
  await recorded(page, "Extradition request recorded");
  await expect(fact(page, "Procedures")).toContainText("Extradition: request received");

  await history(page)
    .filter({ hasText: "Extradition asked for by Uzbekistan" })
    .getByRole("link", { name: "Correct" })
    .click();
  await page.getByLabel("It never happened").check();
  await page.getByLabel("Why is it different?").fill("it was another man of that name");
  await press(page, "Record the correction");
  await recorded(page, "Correction recorded");
  await expect(fact(page, "Extradition")).toHaveCount(0);
  await expect(history(page).filter({ hasText: "Task withdrawn" })).toContainText("refugee status");
});

test("A caseworker sees which limits a request for extradition has stopped, and an auditor not with what they are charged", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile({ ground: "wanted_by_foreign_state" });
  const limit = "Release, if no request for extradition has come";
  const panel = (title: string) => page.getByRole("region", { name: title, exact: true });
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(panel("Running")).toContainText(limit);

  await caseworker.done("extradition_request.record", {
    caseNumber,
    requestingState: "UZB",
    when: "2 hours ago",
    charges: "Mass disorder on 13 May",
  });
  await page.reload();
  await expect(panel("Running")).not.toContainText(limit);
  await expect(panel("Running")).toContainText("Release, if extradition arrest was not applied");
  await expect(panel("Stopped")).toContainText(limit);
  await expect(panel("Stopped")).toContainText("a request for extradition was received");

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  const entry = history(auditor).filter({ hasText: "Extradition asked for by Uzbekistan" });
  await expect(entry).toContainText("Sealed for auditors: the charges");
  expect(await auditor.content()).not.toContain("Mass disorder");
});
