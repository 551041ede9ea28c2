import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press } from "./steps/forms.ts";

const bar = (page: Page, unread: RegExp) =>
  page.getByRole("banner").getByRole("link", { name: unread, exact: true });
const items = (page: Page, words: string) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: words });

test("A caseworker finds in the inbox what a supervisor recorded in their file, and marks it as read", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await (await given("supervisor")).note(caseNumber, "UNHCR was told.");
  await page.goto("/today");
  await bar(page, /^Inbox, [1-9]\d*\+? unread$/).click();
  const note = items(page, caseNumber).first();
  await expect(note).toContainText(/New.*Note/);
  await expect(note).toContainText("Saule");
  await note.getByRole("link").click();
  await expect(page.getByText("UNHCR was told.").first()).toBeVisible();
  await page.goto("/inbox");
  await press(page, "Mark all as read");
  await expect(bar(page, /^Inbox, 0 unread$/)).toBeVisible();
  await expect(items(page, caseNumber).first()).not.toContainText("New");
  await expect(page.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
});

test("A supervisor is told of an arrest in their office and of what waits for their approval", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const held = await caseworker.heldFile();
  const file = await caseworker.file();
  await caseworker.done("case.close", {
    ...{ caseNumber: file.caseNumber, version: file.version },
    ...{ outcome: "resettled", reason: "She flew on Friday." },
  });
  const page = await as("supervisor");
  await page.goto("/inbox");
  await expect(items(page, held.caseNumber).first()).toContainText("Arrested by the police");
  await items(page, file.caseNumber).getByRole("link", { name: "Asked of you: to close this file" }).click();
  await expect(page.getByRole("button", { name: "Approve" })).toBeVisible();
});

test("A caseworker finds the inbox on a phone, in the bar and in the menu", async ({ as, given }) => {
  const { caseNumber } = await (await given()).file();
  await (await given("supervisor")).note(caseNumber, "The lawyer called.");
  const page = await as("caseworker", { viewport: { width: 360, height: 740 } });
  await page.goto("/menu");
  await page.getByRole("main").getByRole("link", { name: "Inbox" }).click();
  await expect(items(page, caseNumber).first()).toContainText(/New.*Note/);
  const width = await page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(width).toBeLessThanOrEqual(0);
});

test("A caseworker puts something off until tomorrow morning, and brings it back", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await (await given("supervisor")).note(caseNumber, "The lawyer called.");
  await page.goto("/inbox");
  const note = items(page, caseNumber).filter({ hasText: "Note" });
  await note.locator("summary").click();
  await note.getByRole("button", { name: "Until tomorrow morning" }).click();
  await expect(items(page, caseNumber).filter({ hasText: "Note" })).toHaveCount(0);
  await page.getByRole("link", { name: /^Put off/ }).click();
  await expect(note).toContainText(/comes back .+, 08:00/);
  await expect(note).not.toContainText("New");
  await note.getByRole("button", { name: "Show it again now" }).click();
  await expect(items(page, caseNumber).filter({ hasText: "Note" })).toContainText("New");
});

test("A supervisor chooses what the inbox tells; of an arrest it always does, and it cannot be put off", async ({
  as,
  given,
}) => {
  const page = await as("supervisor");
  const caseworker = await given();
  const file = await caseworker.file();
  await caseworker.done("case.close", {
    ...{ caseNumber: file.caseNumber, version: file.version },
    ...{ outcome: "resettled", reason: "He flew on Friday." },
  });
  const choose = async (told: boolean) => {
    await page.goto("/inbox");
    await page.locator("summary").filter({ hasText: "What it tells" }).click();
    await page.getByRole("checkbox", { name: "Requests for my approval" }).setChecked(told);
    await press(page, "Keep this");
  };
  await choose(false);
  await expect(items(page, file.caseNumber)).toHaveCount(0);
  const held = await caseworker.heldFile();
  await page.goto("/inbox");
  const arrest = items(page, held.caseNumber).filter({ hasText: "Arrested by the police" });
  await expect(arrest).toBeVisible();
  await expect(arrest.locator("summary")).toHaveCount(0);
  await choose(true);
  await expect(items(page, file.caseNumber).first()).toContainText("Asked of you: to close this file");
});
