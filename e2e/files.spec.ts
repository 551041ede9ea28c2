import { expect, test } from "./fixtures.ts";
import { press, sayWhen } from "./steps/forms.ts";
import { beginNote, beginToRecord, history, limit, recorded } from "./steps/record.ts";

test("A caseworker opens a file, and its identity is sealed: no page shows it again", async ({ as }) => {
  const page = await as("caseworker");
  await page.goto("/cases/new");
  await expect(page.getByText(/Real names belong in these fields only\. They are sealed/)).toBeVisible();
  await page.getByLabel("Official name").fill("Dilshod Bahorov");
  await page.getByLabel("Year of birth").fill("1991");
  await page.getByLabel("Which one?").first().selectOption({ label: "Passport" });
  await page.getByLabel("Its number").first().fill("ZZ0000999");
  await page.locator("summary").filter({ hasText: "More (optional)" }).click();
  await expect(page.getByText(/a note is sealed, but it is not yet searched for names/)).toBeVisible();
  await page.getByLabel("What happened?").fill("He came alone, at night.");
  await press(page, "Open the file");
  await recorded(page, "File opened");
  const number = /ALA-2025-\d{5}/.exec(page.url())?.[0];
  for (const address of [page.url(), "/today", "/cases", `/cases/${number}/history`]) {
    await page.goto(address);
    expect(await page.content()).not.toMatch(/Bahorov|Dilshod|ZZ0000999/);
  }
});

test("A caseworker adds a note from the file, and reads it in the history", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginToRecord(page, caseNumber, "A note");
  await page.getByLabel("What happened?").fill("He telephoned at the hour agreed.");
  await sayWhen(page, "When was it?", { about: "last night" });
  await page.getByLabel("Kind of note").selectOption({ label: "Contact" });
  await page.getByLabel("Told by").fill("himself");
  await page.getByLabel("How far can they be relied on?").selectOption({ label: "Reliable" });
  await press(page, "Add the note");
  const notice = await recorded(page, "Note added");
  await expect(notice).toContainText("“last night” is understood as");
  const entry = history(page).filter({ hasText: "He telephoned at the hour agreed." });
  await expect(entry).toContainText("Note on a contact");
  await expect(entry).toContainText("Told by himself, reliable");
});

test("A caseworker is offered the ten likeliest things to record, and all others on a page of their own", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [free, held] = [await caseworker.file(), await caseworker.heldFile()];
  const offered = async (caseNumber: string) => {
    await page.goto(`/cases/${caseNumber}`);
    await page
      .locator("summary")
      .filter({ hasText: /^Record$/ })
      .click();
    return page.locator(".menu[open]").getByRole("link").allTextContents();
  };
  expect(await offered(free.caseNumber)).toEqual([
    "A note",
    "A contact",
    "Where they are",
    "An arrest",
    "An asylum attempt",
    "A wanted notice",
    "A step of RSD",
    "An extradition request",
    "A specific need",
    "A task",
    "All that can be recorded",
  ]);
  expect(await offered(held.caseNumber)).toEqual([
    "A contact",
    "A note",
    "Counsel",
    "A hearing",
    "Ill-treatment",
    "An extradition request",
    "A transfer",
    "A complaint with interim measures",
    "End of the detention",
    "A task",
    "All that can be recorded",
  ]);
  await page.locator(".menu[open]").getByRole("link", { name: "All that can be recorded" }).click();
  const group = (name: string) => page.getByRole("main").getByRole("region", { name });
  await expect(group("Procedures").getByRole("link", { name: "An asylum attempt" })).toBeVisible();
  await expect(group("The detention").getByRole("link", { name: "How they are held" })).toBeVisible();
  const links = page.getByRole("main").getByRole("link");
  for (const address of await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
  }
  await group("Needs and people").getByRole("link", { name: "Somebody without a file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Add somebody without a file");
  const auditor = await as("auditor");
  const answer = await auditor.goto(`/cases/${held.caseNumber}/record`);
  expect(answer?.status()).toBe(403);
});

test("A caseworker records where somebody is, as exactly as it is known", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginToRecord(page, caseNumber, "Where they are");
  await page.getByLabel("Where are they?").selectOption({ label: "In hiding" });
  await sayWhen(page, "Since when?", { about: "about 20 June" });
  await page.getByLabel("Which place?").fill("three rooms in turn");
  await press(page, "Record where they are");
  await recorded(page, "Whereabouts recorded");
  await expect(page.getByText("In hiding").first()).toBeVisible();
  await expect(history(page).filter({ hasText: "In hiding" })).toContainText("about 20 June");
});

test("A caseworker takes a file that nobody carries", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber, pseudonym } = await (await given("supervisor")).file({ mine: false });
  await page.goto("/cases?assignee=nobody&limit=100");
  await page.getByRole("link", { name: pseudonym, exact: true }).click();
  await page
    .locator("summary")
    .filter({ hasText: /^Record$/ })
    .click();
  await page.getByRole("link", { name: "Take this file" }).click();
  await press(page, "Take the file");
  await recorded(page, "File assigned");
  await page.goto("/cases?assignee=me&limit=100");
  await expect(page.getByText(caseNumber).first()).toBeVisible();
});

test("A caseworker corrects a note: the old words stay readable, marked as corrected", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.file();
  await caseworker.note(caseNumber, "She crossed on Monday.");
  await page.goto(`/cases/${caseNumber}`);
  await history(page)
    .filter({ hasText: "She crossed on Monday." })
    .getByRole("link", { name: "Correct" })
    .click();
  await expect(page.getByLabel("What happened?")).toHaveValue("She crossed on Monday.");
  await page.getByLabel("What happened?").fill("She crossed on Tuesday.");
  await page.getByLabel("Why is it different?").fill("the stamp in the passport says so");
  await press(page, "Record the correction");
  await recorded(page, "Correction recorded");
  const old = history(page)
    .filter({ hasText: "She crossed on Monday." })
    .filter({ hasText: /corrected by entry \d+/ });
  await expect(old).toBeVisible();
  await expect(page.getByText("She crossed on Tuesday.").first()).toBeVisible();
  await expect(page.getByText("the stamp in the passport says so").first()).toBeVisible();
});

test("A caseworker takes back an arrest that never happened: its limits go, its entry stays", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await page.goto(`/cases/${caseNumber}`);
  await expect(limit(page, "They must").first()).toBeVisible();
  await history(page)
    .filter({ hasText: "Arrested by the police" })
    .getByRole("link", { name: "Correct" })
    .click();
  await page.getByLabel("It never happened").check();
  await page.getByLabel("Why is it different?").fill("it was his brother who was taken");
  await press(page, "Record the correction");
  await recorded(page, "Correction recorded");
  await expect(page.getByText("No limit runs on this file.")).toBeVisible();
  await expect(history(page).filter({ hasText: "Arrested by the police" })).toContainText(
    /corrected by entry \d+/,
  );
});

test("A caseworker is told what a colleague recorded meanwhile", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginNote(page, caseNumber, "The flat is empty.");
  await (await given("supervisor")).note(caseNumber, "UNHCR was told.");
  await press(page, "Add the note");
  await expect(await recorded(page, "Note added")).toContainText(/Meanwhile Saule .* recorded: Note/);
});
