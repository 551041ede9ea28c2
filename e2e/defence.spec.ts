import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

test("A caseworker records who defends somebody held, and an auditor is not told the name", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await page.goto(`/cases/${caseNumber}`);
  const counsel = page.locator(".facts > div").filter({ has: page.getByText("Counsel", { exact: true }) });
  await expect(counsel).toContainText("not recorded");

  await beginToRecord(page, caseNumber, "Counsel");
  await choose(page, "How does counsel come to act for them?", "Chosen by them");
  await sayWhen(page, "Since when?", { about: "yesterday" });
  await page.getByLabel("Who is it?").fill("Dana M.");
  await page.getByLabel("How can they be reached?").fill("at the office on the square");
  await choose(page, "Have they signed a mandate?", "Mandate signed");
  await choose(page, "May counsel see them?", "Permit asked for");
  await press(page, "Record counsel");
  await recorded(page, "Counsel recorded");
  await expect(counsel).toContainText("Dana M., since");
  await expect(counsel).toContainText("permit asked");
  await expect(counsel).toContainText("at the office on the square");
  await expect(history(page).filter({ hasText: "Counsel chosen" })).toContainText("Dana M.");

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  await expect(history(auditor).filter({ hasText: "Counsel chosen" })).toBeVisible();
  expect(await auditor.content()).not.toMatch(/Dana M\.|office on the square/);
});

test("A caseworker records a hearing that lies ahead, with its day and its time", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await beginToRecord(page, caseNumber, "A hearing");
  await page.getByLabel("What does the court hear?").selectOption({ label: "Custody" });
  await sayWhen(page, "When is it, or when was it?", { date: "2030-07-09", time: "10:00" });
  await page.getByLabel("Which court?").fill("District court, Almaty");
  await choose(page, "What came of it?", "Decided");
  await press(page, "Record the hearing");
  await expectProblem(page, /This hearing lies ahead: nothing has come of it yet/);

  await choose(page, "What came of it?", "Not held yet, or awaited");
  await press(page, "Record the hearing");
  await recorded(page, "Hearing recorded");
  const next = page.locator(".facts > div").filter({ hasText: "Next hearing" });
  await expect(next).toContainText(/District court, Almaty, .*9 July 2030, 10:00/);
});

test("A caseworker records ill-treatment, and a supervisor reads it where an auditor does not", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await beginToRecord(page, caseNumber, "Ill-treatment");
  const words = "He says that they beat him on the soles of his feet.";
  await page.getByLabel("What do they say was done to them?").fill(words);
  await sayWhen(page, "When was it?", { about: "last night" });
  await page.getByLabel("What was seen?").fill("He limps.");
  await page.getByLabel("Who saw it?").fill("his brother");
  await choose(page, "Has a doctor examined them?", "Examination asked for");
  await page.getByRole("checkbox", { name: /^Privileged/ }).check();
  await press(page, "Record the ill-treatment");
  await recorded(page, "Ill-treatment recorded");
  await expect(page.getByText("recorded once, examination asked for")).toBeVisible();

  const supervisor = await as("supervisor");
  await supervisor.goto(`/cases/${caseNumber}`);
  await expect(history(supervisor).filter({ hasText: words })).toContainText("seen by his brother");
  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  await expect(history(auditor).filter({ hasText: "Ill-treatment alleged" })).toContainText(
    "privileged: sealed for auditors",
  );
  expect(await auditor.content()).not.toContain(words);
});
