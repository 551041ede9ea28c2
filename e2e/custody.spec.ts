import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

test("A caseworker records that somebody held was moved, and the file shows place after place", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await beginToRecord(page, caseNumber, "A transfer");
  await choose(page, "Where were they taken?", "Another place");
  await page.getByLabel("Which place?").fill("pre-trial prison, almaty");
  await sayWhen(page, "When were they moved?", { about: "1 hour ago" });
  await page.getByLabel("Custody stage there").selectOption({ label: "Remand" });
  await page.getByLabel("Told by").fill("a cellmate");
  await press(page, "Record the transfer");
  await recorded(page, "Transfer recorded");
  const facts = page.getByRole("definition");
  await expect(facts.filter({ hasText: "Pre-trial prison, Almaty, remand" })).toContainText(
    /moved there .*told by a cellmate/,
  );
  await expect(facts.filter({ hasText: "place not known, police detention" })).toContainText("taken at");
  await expect(history(page).filter({ hasText: "Moved to another place" })).toContainText("Pre-trial prison");
  await page.goto(`/cases?whereabouts=detained&limit=100`);
  await expect(page.getByRole("row").filter({ hasText: caseNumber })).toContainText("Pre-trial prison");
});

test("A caseworker records a move to a place that nobody knows, and the risk is extreme", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber, detention } = await (await given()).heldFile({ ground: "criminal" });
  await page.goto(`/cases/${caseNumber}/detentions/${detention.id}/transfer/new`);
  await sayWhen(page, "When were they moved?", { about: "3 days ago" });
  await press(page, "Record the transfer");
  await expectProblem(page, "Say where they are held, or choose “Not known”.");
  await choose(page, "Where were they taken?", "Not known");
  await press(page, "Record the transfer");
  await expectProblem(page, "They cannot have been moved before the arrest.");
  await sayWhen(page, "When were they moved?", { about: "1 hour ago" });
  await press(page, "Record the transfer");
  await recorded(page, "Transfer recorded");
  await expect(page.getByText("Extreme risk")).toBeVisible();
  await expect(page.getByText(/Extreme because: .*moved, nobody knows where/)).toBeVisible();
  await expect(history(page).filter({ hasText: "Moved, nobody knows where to" })).toBeVisible();
});

test("A caseworker who logs an arrest of somebody already held is led to the transfer", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber, pseudonym } = await (await given()).heldFile();
  await page.goto(`/arrests/new?file=${caseNumber}`);
  await choose(page, "Where are they held?", "Not known");
  await choose(page, "When was it?", "Within the last hour");
  await press(page, "Record the arrest");
  await expect(page.getByText(new RegExp(`${pseudonym} is held already`))).toBeVisible();
  await page.getByRole("link", { name: "Record a transfer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record a transfer" })).toBeVisible();
});

test("A caseworker records how somebody is held: what the authorities admit, and who may see them", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await beginToRecord(page, caseNumber, "How they are held");
  await sayWhen(page, "As of when?", { about: "1 hour ago" });
  await press(page, "Record how they are held");
  await expectProblem(page, /^Say at least one thing that is known/);
  await choose(page, "Do the authorities admit holding them?", /^No$/);
  await page.getByLabel("UNHCR", { exact: true }).selectOption({ label: "Not permitted" });
  await page.getByLabel("Told by").fill("a UNHCR officer");
  await press(page, "Record how they are held");
  await recorded(page, "How they are held recorded");
  const held = page.getByRole("definition").filter({ hasText: "Authorities admit holding: no" });
  await expect(held).toContainText("UNHCR not permitted");
  await expect(held).toContainText(/as of .*told by a UNHCR officer/);
  await expect(history(page).filter({ hasText: "Authorities do not admit holding them" })).toContainText(
    "UNHCR not permitted",
  );
});

test("A caseworker records that somebody is wanted, which raises their risk, and that the notice was taken back", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file({ countryOfOrigin: "UZB" });
  await beginToRecord(page, caseNumber, "A wanted notice");
  await expect(page.getByLabel("Which state looks for them?")).toHaveValue("Uzbekistan");
  await sayWhen(page, "Since when?", { about: "about 20 June" });
  await press(page, "Record the wanted notice");
  await expectProblem(page, "Say through which channel they are wanted.");
  await choose(page, "Through which channel are they wanted?", "Interstate wanted list (CIS)");
  await page.locator("summary").filter({ hasText: "Number and charges (optional)" }).click();
  await page.getByLabel("Number of the notice").fill("IS-20-06");
  await press(page, "Record the wanted notice");
  await recorded(page, "Wanted notice recorded");
  const wanted = page.getByRole("definition").filter({ hasText: "Uzbekistan, interstate wanted list (CIS)" });
  await expect(wanted).toContainText("about 20 June");
  await expect(page.getByText(/High because: .*a state has declared them wanted/)).toBeVisible();
  await expect(page.getByText("Extradition: wanted notice about 20 June")).toBeVisible();
  await expect(history(page).filter({ hasText: "Declared wanted by Uzbekistan" })).toContainText("IS-20-06");
  await wanted.getByRole("link", { name: "Record that it was taken back" }).click();
  await sayWhen(page, "When was it taken back?", { about: "about 1 June" });
  await press(page, "Record that it was taken back");
  await expectProblem(page, "The notice cannot have been taken back before it was given out.");
  await sayWhen(page, "When was it taken back?", { about: "yesterday" });
  await press(page, "Record that it was taken back");
  await recorded(page, "Wanted notice recorded as taken back");
  await expect(wanted).toContainText("taken back");
  await expect(page.getByText(/a state has declared them wanted/)).toHaveCount(0);
});

test("A caseworker adds a relative at home who has no file: no page shows who it is", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file({ countryOfOrigin: "UZB" });
  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("link", { name: "Add somebody without a file" }).click();
  await page.getByLabel(/^What are they to/).selectOption({ label: "Sibling" });
  await page.getByLabel("Name").fill("Ilhom Tutzorov");
  await page.getByLabel("What happened to them?").fill("He was questioned twice.");
  await press(page, "Add the person");
  await recorded(page, "Person added");
  await expect(page.getByRole("definition").filter({ hasText: "1 person at home: sibling" })).toBeVisible();
  await expect(history(page).filter({ hasText: "Somebody without a file added" })).toContainText(
    "sealed: name, what happened to them",
  );
  for (const address of [page.url(), `/cases/${caseNumber}/history`]) {
    await page.goto(address);
    expect(await page.content()).not.toMatch(/Tutzorov|questioned twice/);
  }
});
