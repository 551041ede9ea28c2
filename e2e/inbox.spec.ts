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
  test.slow();
  await expect(async () => {
    await page.goto("/inbox");
    await press(page, "Mark all as read");
    await expect(bar(page, /^Inbox, 0 unread$/)).toBeVisible({ timeout: 2000 });
  }, "what came in the last half minute stays new").toPass({ timeout: 60_000 });
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
