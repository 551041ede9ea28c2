import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

test("A caseworker records the steps of RSD, and the file says what UNHCR has decided and until when it is proven", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber, pseudonym } = await (await given()).file();
  await page.goto(`/cases/${caseNumber}`);
  const head = page.locator(".case-head");
  await expect(head).toContainText("UNHCR: none · State: none");

  await beginToRecord(page, caseNumber, "A step of RSD");
  await page.getByLabel("What happened?").selectOption({ label: "Recognised" });
  await page.getByLabel("How does UNHCR decide?").selectOption({ label: "Accelerated" });
  await sayWhen(page, "When was it?", { date: "2025-05-12" });
  await page.getByLabel("Told by").fill("UNHCR");
  await press(page, "Record the step");
  await recorded(page, "Step of RSD recorded");
  await expect(head).toContainText("UNHCR: mandate refugee · State: none");

  await beginToRecord(page, caseNumber, "A step of RSD");
  await page.getByLabel("What happened?").selectOption({ label: "Refugee certificate issued" });
  await sayWhen(page, "When was it?", { date: "2025-05-20" });
  await page.getByLabel("Until when is it valid?").fill("2035-05-19");
  await press(page, "Record the step");
  await recorded(page, "Step of RSD recorded");
  await expect(head).toContainText("UNHCR: mandate refugee, to 19 May 2035");
  const facts = page.locator(".facts > div").filter({ hasText: "Procedures" });
  await expect(facts).toContainText("RSD: recognised");
  await facts.locator("summary").click();
  await expect(facts.getByRole("listitem").last()).toContainText(/refugee certificate issued, .*20 May/);
  await expect(history(page).filter({ hasText: "RSD: refugee certificate issued" })).toBeVisible();

  await page.goto("/cases?status=unhcr.mandate_refugee&limit=100");
  await expect(page.getByRole("link", { name: pseudonym, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /UNHCR: mandate refugee/ })).toBeVisible();
});

test("A caseworker records a step that does not usually follow, once they have said why", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await page.goto(`/cases/${caseNumber}/asylum-steps/new`);
  await page.getByLabel("What happened?").selectOption({ label: "Decision served" });
  await sayWhen(page, "When was it?", { date: "2025-06-20" });
  await press(page, "Record the step");
  await expectProblem(
    page,
    "This procedure does not usually begin with “Decision served”. Say why it is recorded.",
  );
  await page.getByLabel("Why is it out of the usual order?").fill("Nobody registered him.");
  await press(page, "Record the step");
  await recorded(page, "Step of the state’s procedure recorded");
  await expect(history(page).filter({ hasText: "State asylum: decision served" })).toContainText(
    "Out of the usual order: Nobody registered him.",
  );

  await page.goto(`/cases/${caseNumber}/asylum-steps/new`);
  await page.getByLabel("What happened?").selectOption({ label: "Asylum-seeker certificate issued" });
  await sayWhen(page, "When was it?", { date: "2025-06-21" });
  await page.getByLabel("Until when is it valid?").fill("2025-06-20");
  await press(page, "Record the step");
  await expectProblem(page, "The last day is before the step itself. Look at both dates.");
});

test("A caseworker records that the state refused to register a request, and an auditor is not told who saw it", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  for (const date of ["2025-06-02", "2025-06-09"]) {
    await beginToRecord(page, caseNumber, "An asylum attempt");
    await page.getByLabel("What became of it?").selectOption({ label: "Registration refused" });
    await sayWhen(page, "When was it?", { date });
    await choose(page, "At which office?", "Another office");
    await page.getByLabel("Which office?", { exact: true }).fill("The migration service, second window");
    await page.getByLabel("What was said, and by whom?").fill("“There is no such form. Go home.”");
    await page.getByLabel("Who saw or heard it?").fill("his wife");
    await page.getByLabel("What proves it?").fill("a photograph of the door");
    await press(page, "Record the attempt");
    await recorded(page, "Asylum attempt recorded");
  }
  await expect(page.locator(".case-head")).toContainText("UNHCR: none · State: registration refused twice");
  const entry = "Asked the state for asylum: registration refused";
  await expect(history(page).filter({ hasText: entry }).first()).toContainText("seen by his wife");

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}`);
  await expect(history(auditor).filter({ hasText: entry }).first()).toContainText("There is no such form.");
  expect(await auditor.content()).not.toContain("his wife");
});

test("A caseworker is told that a decision cannot be served before it was made, with or without a reason", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.file();
  await caseworker.done("asylum_step.record", { caseNumber, step: "refused", when: "2025-06-20" });
  await page.goto(`/cases/${caseNumber}/asylum-steps/new?step=decision_served`);
  await sayWhen(page, "When was it?", { date: "2025-06-10" });
  await press(page, "Record the step");
  await expectProblem(page, /“Decision served” cannot have been before “Refused”\. Look at the date/);
  await sayWhen(page, "When was it?", { date: "2025-06-24" });
  await press(page, "Record the step");
  await recorded(page, "Step of the state’s procedure recorded");
});

test("A caseworker is asked for a last day only of a step that has one, and for a reason only of one that is out of order", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await page.goto(`/cases/${caseNumber}/rsd-steps/new`);
  const [until, why] = [
    page.getByLabel("Until when is it valid?"),
    page.getByLabel("Why is it out of the usual order?"),
  ];
  const asked = async (label: string, ends: boolean, reason: boolean) => {
    await page.getByLabel("What happened?").selectOption({ label });
    await expect(until).toBeVisible({ visible: ends });
    await expect(why).toBeVisible({ visible: reason });
  };
  await asked("Registered", false, false);
  await asked("Asylum-seeker certificate issued", true, false);
  await asked("Decision served", false, true);
});

test("A caseworker follows two criminal cases, one at home and one here, each by itself", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginToRecord(page, caseNumber, "A step of a criminal case");
  await page.getByLabel("In which country is it?").fill("Uzbekistan");
  await page.getByLabel("What are they charged with?").fill("Mass disorder");
  await page.getByLabel("What happened?").selectOption({ label: "Charged" });
  await sayWhen(page, "When was it?", { date: "2025-06-20" });
  await press(page, "Record the step");
  await recorded(page, "Step of the criminal case recorded");
  await beginToRecord(page, caseNumber, "A step of a criminal case");
  await choose(page, "Which case?", "Another case");
  await page.getByLabel("In which country is it?").fill("Kazakhstan");
  await page.getByLabel("What happened?").selectOption({ label: "Investigated" });
  await sayWhen(page, "When was it?", { date: "2025-07-01" });
  await press(page, "Record the step");
  await recorded(page, "Step of the criminal case recorded");
  const facts = page.locator(".facts");
  await expect(facts).toContainText(/Criminal case, Kazakhstan: investigated .*1 July/);
  await expect(facts).toContainText(/Criminal case, Uzbekistan: charged .*20 June/);
});
