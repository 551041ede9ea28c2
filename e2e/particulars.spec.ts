import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen, summary } from "./steps/forms.ts";
import { beginNote, beginToRecord, history, limit, recorded } from "./steps/record.ts";

test("A caseworker learns how somebody came in and since when they know of the risk, and the limit to ask for asylum follows", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file({ countryOfOrigin: "UZB", arrived: "yesterday" });
  await page.goto(`/cases/${caseNumber}/clocks`);
  const asking = limit(page, "KZ asylum");
  await expect(asking).toHaveCount(2);
  await expect(asking.first()).toContainText("possible");

  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("link", { name: "Say how they came in" }).click();
  await expect(page.getByLabel("Country of origin")).toHaveValue("Uzbekistan");
  await press(page, "Record the particulars");
  await expect(summary(page)).toContainText("Nothing here differs from what is recorded.");
  await choose(page, "How did they come in?", /^Regularly/);
  await choose(page, "How old?", "12–17");
  const way = page.getByRole("group", { name: "Through which countries?" });
  await way.getByLabel("Country 1").fill("Kyrgyzstan");
  await way.getByLabel("Country 2").fill("Atlantis");
  await press(page, "Record the particulars");
  await expectProblem(page, /country/i);
  await expect(way.getByLabel("Country 2")).toHaveValue("Atlantis");
  await way.getByLabel("Country 2").fill("");
  await page.getByLabel("What is known of it?").fill("The stamp is in his passport.");
  await press(page, "Record the particulars");
  await recorded(page, "Particulars recorded");
  const entry = history(page).filter({ hasText: "Particulars changed" });
  await expect(entry).toContainText("How they came in: regularly (was: nothing)");
  await expect(entry).toContainText("Came through: Kyrgyzstan (was: nothing)");
  await expect(entry).toContainText("Age: 12–17 (was: nothing)");
  await expect(entry).not.toContainText("Country of origin");
  await expect(entry).toContainText("The stamp is in his passport.");
  await expect(page.locator(".case-head")).toContainText("Child, 12–17");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(asking).toHaveCount(1);

  await beginToRecord(page, caseNumber, "Particulars");
  await expect(way.getByLabel("Country 1")).toHaveValue("Kyrgyzstan");
  await sayWhen(page, "When did they arrive?", { date: "2023-09-01" });
  await sayWhen(page, "Since when do they know of the risk?", { about: "yesterday" });
  await press(page, "Record the particulars");
  await recorded(page, "Particulars recorded");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(asking).toContainText("Risk known since");
});

test("A caseworker whose colleague has changed the particulars meanwhile compares both and chooses", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber, version } = await (await given()).file({ sex: "male", profile: ["witness"] });
  await page.goto(`/cases/${caseNumber}/particulars/new`);
  await choose(page, "How old?", "12–17");
  await page.getByRole("checkbox", { name: "Activist" }).check();
  await page.getByLabel("Country of origin").fill("Uzbekistan");
  const change = { ageBand: "18-59", profile: ["journalist"], countryOfOrigin: "TJK" };
  const supervisor = await given("supervisor");
  await supervisor.done("case.update", { caseNumber, version, ...change });
  await press(page, "Record the particulars");
  await expect(summary(page)).toContainText("Saule Bulakova changed this at");
  const row = (label: string) => page.getByRole("row").filter({ hasText: label });
  await expect(row("How old?")).toContainText("18–59");
  await expect(row("Country of origin")).toContainText("Tajikistan");
  await row("Country of origin").getByLabel("Tajikistan").check();
  await expect(row("Why would somebody look for them?").getByLabel("Witness, Activist")).toBeChecked();
  await press(page, "Record the particulars");
  await recorded(page, "Particulars recorded");
  const entry = history(page).filter({ hasText: "Particulars changed" }).first();
  await expect(entry).toContainText("Age: 12–17 (was: 18–59)");
  await expect(entry).not.toContainText("Country of origin");
  await expect(page.locator(".case-head")).toContainText(
    "Boy, 12–17 · Tajikistan to Kazakhstan · witness · activist",
  );
});

test("A caseworker gives a file another pseudonym, and both find it by any of their words", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file({ pseudonym: "Sohil Toqay" });
  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("link", { name: "Change the pseudonym" }).click();
  await page.getByLabel("New pseudonym").fill("Gulnora");
  await press(page, "Change the pseudonym");
  await expectProblem(page, "Say why the pseudonym is changed.");
  await page.getByLabel("New pseudonym").fill("sohil garmsel");
  await page.getByLabel("Why is it changed?").fill("A neighbour has guessed who it is");
  await press(page, "Change the pseudonym");
  await recorded(page, "Pseudonym changed");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sohil Garmsel");
  await expect(page.getByText("earlier pseudonym: Sohil Toqay")).toBeVisible();
  await expect(history(page).filter({ hasText: "Pseudonym changed from Sohil Toqay" })).toContainText(
    "A neighbour has guessed who it is",
  );
  for (const words of ["garms", "Toqay", "toqay sohil"]) {
    await page.goto("/cases");
    const search = page.getByRole("main").getByRole("search");
    await search.getByRole("searchbox").fill(words);
    await search.getByRole("button").click();
    await expect(page.getByRole("table", { name: "Files" })).toContainText(caseNumber);
  }
});

test("A caseworker writes a privileged note, and no auditor and no paper has a word of it", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  const secret = "He told counsel who opened the gate.";
  await beginNote(page, caseNumber, secret);
  await page.getByRole("checkbox", { name: /^Privileged/ }).check();
  await press(page, "Add the note");
  await recorded(page, "Note added");
  await expect(history(page).filter({ hasText: secret })).toContainText("privileged");

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${caseNumber}/history`);
  await expect(auditor.getByText("privileged: sealed for auditors")).toBeVisible();
  await expect(auditor.getByText(secret)).toHaveCount(0);

  await page.goto(`/cases/${caseNumber}/print`);
  await press(page, "Make the print");
  await expect(page.getByText("privileged: not printed")).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.goto(`/cases/${caseNumber}/print`);
  await page.getByRole("checkbox", { name: /^Print it too/ }).check();
  await press(page, "Make the print");
  await expect(page.getByText(secret)).toBeVisible();
  await page.goto(`/cases/${caseNumber}`);
  await expect(history(page).filter({ hasText: "Printed to hand the file over" }).first()).toContainText(
    "with what is privileged",
  );
});
