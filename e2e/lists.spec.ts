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
  await expect(heads).toHaveText(["Risk", "File", /^Where now/, "Next time limit"]);
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
