import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectProblem, press } from "./steps/forms.ts";

const files = (page: Page) => page.getByRole("table", { name: "Files" }).getByRole("rowheader");
const rows = (page: Page, table: string) => page.getByRole("table", { name: table }).getByRole("row");
const views = (page: Page) => page.getByRole("navigation", { name: "Views of the files" });

test("A caseworker saves a view of the files, comes back to it, and removes it", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  const name = `Held and mine ${caseNumber}`;
  await page.goto("/cases?whereabouts=detained&assignee=me&risk=&due=");
  await expect(page).toHaveURL(/\/cases\?whereabouts=detained&assignee=me$/);
  await page.getByRole("link", { name: "Save this view" }).click();
  await press(page, "Save the view");
  await expectProblem(page, "Give the view a name.");
  await page.getByLabel("What is it called?").fill(name);
  await press(page, "Save the view");
  await expect(page).toHaveURL(/\/cases\?.*whereabouts=detained/);
  const shown = await files(page).count();

  await page.goto("/cases");
  await views(page).getByText("Saved views").click();
  await views(page).getByRole("link", { name }).click();
  await expect(files(page).filter({ hasText: caseNumber })).toBeVisible();
  expect(await files(page).count()).toBe(shown);

  const colleague = await as("supervisor");
  await colleague.goto("/cases");
  await expect(colleague.getByText(name)).toHaveCount(0);

  await views(page).getByText("Saved views").click();
  await views(page).getByRole("link", { name: "Remove a view" }).click();
  await page.getByRole("button", { name: new RegExp(`^Remove ?: ${name}$`) }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});

test("A caseworker chooses the columns and the density of the list, and finds it so again", async ({
  as,
}) => {
  const page = await as("caseworker");
  await page.goto("/cases");
  const heads = page.getByRole("table", { name: "Files" }).getByRole("columnheader");
  await page.getByText("Columns and density").click();
  await page.getByLabel("Always these:").check();
  for (const column of ["Status", "Last contact", "Caseworker", "Changed"])
    await page.getByRole("checkbox", { name: column }).uncheck();
  await page.getByLabel("Compact").check();
  await press(page, "Show it so");
  await expect(heads).toHaveText(["Choose", "Risk", "File", /^Where now/, "Next time limit"]);
  await page.goto("/cases?whereabouts=detained");
  await expect(page.getByRole("table", { name: "Files" })).toHaveAttribute("data-density", "compact");
  await page.getByText("Columns and density").click();
  await page.getByLabel("As many as fit the window").check();
  await page.getByLabel("Comfortable").check();
  await press(page, "Show it so");
  await expect(page).toHaveURL(/whereabouts=detained/);
  await expect(heads.filter({ hasText: "Caseworker" })).toHaveCount(1);
});

test("A caseworker finds the files of everybody with a need that was confirmed", async ({ as, given }) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [alone, other] = [await caseworker.file(), await caseworker.file()];
  await caseworker.done("specific_need.record", {
    caseNumber: alone.caseNumber,
    need: "SC-UC",
    state: "confirmed",
    version: 0,
  });
  await page.goto("/cases?need=SC-UC&sort=changed");
  await expect(files(page).filter({ hasText: alone.caseNumber })).toBeVisible();
  await expect(files(page).filter({ hasText: other.caseNumber })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Leave out SC-UC/ })).toBeVisible();
});

test("A caseworker sees who is held, which hearings come, and the households, and takes a list out", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [held, child] = [await caseworker.heldFile(), await caseworker.file()];
  await caseworker.done("detention.contact", {
    caseNumber: held.caseNumber,
    detentionId: held.detention.id,
    party: "counsel",
    outcome: "denied",
    when: "1 hour ago",
  });
  await caseworker.done("hearing.record", {
    caseNumber: held.caseNumber,
    kind: "custody",
    court: "Court of the sealed words",
    when: "2026-01-09T10:00",
    result: "awaited",
  });
  const { id } = await caseworker.done("household.create", {
    members: [
      { file: held.caseNumber, place: "head" },
      { file: child.caseNumber, place: "child" },
    ],
  });

  await page.goto("/cases");
  await page
    .getByRole("navigation", { name: "Lists" })
    .getByRole("link", { name: "People in detention" })
    .click();
  await page.goto("/detentions?limit=100");
  const detained = rows(page, "People in detention").filter({ hasText: held.caseNumber });
  await expect(detained).toContainText("held for");
  await expect(detained).toContainText("Refused");

  await page.getByRole("link", { name: "CSV" }).click();
  await press(page, "Make the CSV");
  await expect(page.getByText(/Recorded: a list of \d+ files? is taken out/)).toBeVisible();
  const address = await page.getByRole("link", { name: "Download the CSV" }).getAttribute("href");
  const file = await page.request.get(String(address));
  expect(file.headers()["content-disposition"]).toContain("detentions.csv");
  expect(await file.text()).toContain(held.caseNumber);

  await page.goto("/hearings?limit=100");
  await expect(rows(page, "Hearings").filter({ hasText: held.caseNumber })).toContainText(
    "Fri 9 January 2026, 10:00",
  );
  await expect(page.getByText("Court of the sealed words")).toHaveCount(0);

  await page.goto("/households?limit=100");
  const household = rows(page, "Households").filter({ hasText: `Head: ${held.pseudonym}` });
  await expect(household).toContainText("Detained: 1");
  await household.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/households/${id}$`));
});

test("An auditor of both offices sees one office's list, and a caseworker nothing of the other office", async ({
  as,
  given,
}) => {
  const there = await (await given("caseworker2")).heldFile();
  const auditor = await as("auditor");
  await auditor.goto("/detentions");
  await auditor.getByRole("navigation", { name: "Offices" }).getByRole("link", { name: "Shymkent" }).click();
  await expect(rows(auditor, "People in detention").filter({ hasText: there.caseNumber })).toBeVisible();
  await expect(auditor.getByText(/ALA-/)).toHaveCount(0);
  const page = await as("caseworker");
  for (const address of ["/detentions", "/hearings", "/hearings?show=held", "/households", "/certificates"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(/SHY-/)).toHaveCount(0);
    const current = page.getByRole("navigation", { name: "Main menu" }).locator("[aria-current]");
    await expect(current).toHaveText(address === "/households" ? "Households" : "Files");
  }
});

test("A caseworker searches for a household, a place, a colleague and a page, and no address says for what", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [head, child] = [await caseworker.file(), await caseworker.file()];
  await caseworker.done("household.create", {
    members: [
      { file: head.caseNumber, place: "head" },
      { file: child.caseNumber, place: "child" },
    ],
  });
  const look = async (words: string) => {
    await page.goto("/search");
    const search = page.getByRole("main").getByRole("search");
    await search.getByRole("searchbox").fill(words);
    await search.getByRole("button").click();
    await expect(page).toHaveURL(/\/search\?search=/);
    expect(decodeURIComponent(page.url())).not.toContain(words);
  };
  await look("ALA-H");
  await expect(page.getByRole("region", { name: "Households" })).toContainText(/ALA-H-\d{4}/);
  await look("saule");
  await page
    .getByRole("region", { name: "People on staff" })
    .getByRole("link", { name: /^Saule/ })
    .click();
  await expect(page.getByRole("link", { name: /^Leave out Saule/ })).toBeVisible();
  await look(head.pseudonym);
  await expect(files(page).filter({ hasText: head.caseNumber })).toBeVisible();
  await look("hearings");
  await page.getByRole("region", { name: "Pages" }).getByRole("link", { name: "Hearings" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hearings");
  await look("nobody goes by this");
  await expect(page.getByText("Nothing that you may see is called so.")).toBeVisible();
  await page
    .getByRole("region", { name: "What you can do" })
    .getByRole("link", { name: "Log an arrest" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Log an arrest");
});

test("An administrator searches for people on staff and places, and finds no file", async ({ as, given }) => {
  const { pseudonym } = await (await given()).file();
  const page = await as("admin");
  const look = async (words: string) => {
    await page.goto("/search");
    const search = page.getByRole("main").getByRole("search");
    await search.getByRole("searchbox").fill(words);
    await search.getByRole("button").click();
  };
  await look("saule");
  await expect(
    page.getByRole("region", { name: "People on staff" }).getByRole("link").first(),
  ).toHaveAttribute("href", /^\/admin\/users\//);
  await look(pseudonym);
  await expect(page.getByRole("table", { name: "Files" })).toHaveCount(0);
});

const box = (page: Page, pseudonym: string) =>
  page.getByRole("checkbox", { name: `Choose ${pseudonym}`, exact: true });

test("A supervisor gives the files that she ticked to one caseworker, and is told which she could not give", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const made = [await caseworker.file(), await caseworker.file(), await caseworker.file()];
  const [first, second, changed] = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]];
  const page = await as("supervisor");
  await page.goto("/cases?sort=changed");
  await press(page, "Assign…");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No file is ticked");
  await page.getByRole("link", { name: "Back to the list" }).click();
  await expect(page).toHaveURL(/\/cases\?sort=changed$/);

  for (const { pseudonym } of made) await box(page, pseudonym).check();
  await press(page, "Assign…");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Assign 3 files");
  await press(page, "Assign these 3 files");
  await expectProblem(page, "Choose one of the answers.");
  await (await given("supervisor")).done("case.assign", {
    caseNumber: changed.caseNumber,
    version: changed.version,
    assigneeId: null,
  });
  const marat = page.getByRole("radio", { name: "Marat T." });
  if (await marat.count()) await marat.check();
  else await page.getByLabel("Who carries them from now on?").selectOption({ label: "Marat T." });
  await press(page, "Assign these 3 files");
  await expect(page.getByText("2 of 3 files are Marat T.’s now.")).toBeVisible();
  await expect(rows(page, "Given").filter({ hasText: first.caseNumber })).toContainText("Marat T.");
  await expect(rows(page, "Given").filter({ hasText: second.caseNumber })).toContainText("Marat T.");
  await expect(rows(page, "Not given").filter({ hasText: changed.caseNumber })).toContainText("Unassigned");
  await page.getByRole("link", { name: "Try again with these" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Assign one file");
});

test("A caseworker ticks all files of a page, and takes out those that stay ticked, with the columns they see", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const [one, other] = [await caseworker.heldFile(), await caseworker.file()];
  const page = await as("caseworker");
  await page.goto("/cases?assignee=me&sort=changed");
  await expect(page.getByRole("button", { name: "Assign…" })).toHaveCount(0);
  await page.getByRole("link", { name: /^All \d+ on this page$/ }).click();
  await expect(box(page, one.pseudonym)).toBeChecked();
  const elements = await rows(page, "Files").evaluateAll((all) =>
    all.slice(1).map((row) => row.querySelectorAll("*").length + 1),
  );
  expect(Math.max(...elements)).toBeLessThanOrEqual(26);
  const boxes = page.getByRole("checkbox", { name: /^Choose / });
  const all = await boxes.count();
  for (let at = 0; at < all; at++) {
    const name = await boxes.nth(at).getAttribute("aria-label");
    if (name !== `Choose ${one.pseudonym}`) await boxes.nth(at).uncheck();
  }
  await press(page, "CSV…");
  await expect(page.getByText("1 file, one a row, under pseudonyms.")).toBeVisible();
  await press(page, "Make the CSV");
  const address = await page.getByRole("link", { name: "Download the CSV" }).getAttribute("href");
  const csv = await (await page.request.get(String(address))).text();
  const [heads = "", row = "", end] = csv.split("\r\n");
  expect(end).toBe("");
  expect(heads).toContain('"File","Pseudonym","Office","Where now"');
  expect(row).toContain(`"${one.caseNumber}","${one.pseudonym}","ALA","Detained"`);
  expect(row).toMatch(/"2025-07-0\d \d\d:\d\d"/);
  expect(csv).not.toContain(other.caseNumber);
  expect(csv).not.toMatch(/risk|extreme/i);
});

test("A caseworker finds the files of everybody who was rejected, by the step at which their procedure stands", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const [rejected, registered] = [await caseworker.file(), await caseworker.file()];
  const step = (caseNumber: string, name: string, more: object = {}) =>
    caseworker.done("rsd_step.record", { caseNumber, step: name, when: "yesterday", ...more });
  await step(registered.caseNumber, "registered");
  await step(rejected.caseNumber, "rejected");
  const page = await as("caseworker");
  await page.goto("/cases?sort=changed");
  await page.getByText("More filters").click();
  await page.getByLabel("Procedure and step").selectOption({ label: "Rejected" });
  await press(page, "Apply");
  await expect(page).toHaveURL(/procedure=rsd.rejected/);
  await expect(files(page).filter({ hasText: rejected.caseNumber })).toBeVisible();
  await expect(files(page).filter({ hasText: registered.caseNumber })).toHaveCount(0);
  await page.getByRole("link", { name: "Leave out RSD: rejected" }).click();
  await expect(files(page).filter({ hasText: registered.caseNumber })).toBeVisible();
});

test("A caseworker sees of somebody in hiding when they were last spoken to, and for how long nobody has", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const { caseNumber } = await caseworker.file({ whereabouts: undefined });
  await caseworker.done("whereabouts.record", { caseNumber, whereabouts: "in_hiding", when: "2025-06-20" });
  const page = await as("caseworker");
  const row = rows(page, "Files").filter({ hasText: caseNumber });
  await page.goto("/cases?whereabouts=in_hiding&sort=changed");
  await expect(row).toContainText("none recorded");
  await expect(row).toContainText(/Silent 17 days/);
  await caseworker.done("note.add", {
    caseNumber,
    kind: "contact",
    text: "She called",
    when: "2025-07-06T18:30",
  });
  await page.reload();
  await expect(row).toContainText("Sun 6 July");
  await expect(row).not.toContainText("Silent");
});

test("A caseworker narrows down who is held, which hearings come and which papers end, and leaves a filter out again", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const [held, other] = [
    await caseworker.heldFile({ captor: "security_service", when: "2025-07-02T10:00" }),
    await caseworker.heldFile(),
  ];
  await caseworker.done("hearing.record", {
    ...{ caseNumber: held.caseNumber, kind: "asylum", court: "Court", when: "2026-03-09T10:00" },
    result: "awaited",
  });
  const registered = { caseNumber: held.caseNumber, step: "registered", when: "1 July 2025" };
  await caseworker.done("rsd_step.record", registered);
  await caseworker.done("rsd_step.record", {
    ...{ ...registered, step: "certificate_issued", endsOn: "2025-07-20" },
  });
  const page = await as("caseworker");
  await page.goto("/detentions");
  await page.getByRole("combobox", { name: "Taken by" }).selectOption({ label: "Security service" });
  await page.getByRole("combobox", { name: "Held", exact: true }).selectOption({ label: "over 72 h" });
  await press(page, "Apply");
  const detained = rows(page, "People in detention");
  await expect(detained.filter({ hasText: held.caseNumber })).toBeVisible();
  await expect(detained.filter({ hasText: other.caseNumber })).toHaveCount(0);
  await page.getByRole("columnheader", { name: "Taken at" }).getByRole("link").click();
  await expect(page).toHaveURL(/captor=security_service.*longer=72h.*sort=longest/);
  await page.getByRole("link", { name: "Leave out Taken by: Security service" }).click();
  await expect(page).toHaveURL(/\/detentions\?longer=72h&sort=longest$/);

  await page.goto("/hearings");
  await page.getByLabel("From", { exact: true }).fill("2026-03-09");
  await page.getByLabel("To", { exact: true }).fill("2026-03-09");
  await press(page, "Apply");
  await expect(rows(page, "Hearings").filter({ hasText: held.caseNumber })).toContainText("Asylum");
  await page.getByRole("link", { name: /^Leave out To: / }).click();
  await page.getByLabel("From", { exact: true }).fill("2026-03-10");
  await press(page, "Apply");
  await expect(rows(page, "Hearings").filter({ hasText: held.caseNumber })).toHaveCount(0);

  await page.goto("/certificates");
  await page.getByRole("combobox", { name: "Ends" }).selectOption({ label: "within 30 days" });
  await page.getByRole("combobox", { name: "Whose" }).selectOption({ label: "UNHCR" });
  await press(page, "Apply");
  const paper = rows(page, "Certificates").filter({ hasText: held.caseNumber });
  await expect(paper).toContainText("13 days");
  await page.getByRole("combobox", { name: "Ends" }).selectOption({ label: "ended" });
  await press(page, "Apply");
  await expect(paper).toHaveCount(0);
  await page.goto("/households?risk=extreme&whereabouts=died");
  await expect(page.getByText("Nothing matches.")).toBeVisible();
  await page.getByRole("link", { name: "Clear the filters." }).click();
  await expect(page).toHaveURL(/\/households$/);
});
