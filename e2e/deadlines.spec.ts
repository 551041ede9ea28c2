import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press } from "./steps/forms.ts";

const rows = (page: Page, words: string | RegExp) =>
  page.getByRole("table", { name: "Deadlines" }).getByRole("row").filter({ hasText: words });
const view = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "How it is shown" }).getByRole("link", { name, exact: true });

test("A caseworker finds a limit, a task and a hearing among the deadlines, by day and in the month", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber, pseudonym } = await caseworker.heldFile();
  await caseworker.done("task.add", { caseNumber, what: "Call the consulate", dueOn: "2025-07-07" });
  await caseworker.done("hearing.record", {
    ...{ caseNumber, kind: "custody", court: "District court", result: "awaited" },
    when: "2025-07-07T20:00",
  });
  await page.goto("/deadlines");
  await page.getByRole("navigation", { name: "Whose files" }).getByRole("link", { name: "Mine" }).click();
  await page.goto("/deadlines?assignee=me&limit=100");
  const mine = rows(page, caseNumber); // of today: other files of the same caseworker have hundreds of limits after it
  await expect(mine.filter({ hasText: "Call the consulate" })).toContainText(/today.*We must/i);
  await expect(mine.filter({ hasText: "Hearing: " })).toContainText(/Mon 7 July, 20:00.*Takes place/);
  await expect(mine.filter({ hasText: "They must" }).first()).toBeVisible();

  await page.getByLabel("Whose move").selectOption({ label: "Hearings" });
  await press(page, "Apply");
  await expect(rows(page, caseNumber)).toHaveCount(1);

  // Of hearings alone: on a day with much more only the first stand open.
  await view(page, "Month").click();
  const month = page.getByRole("table", { name: "What is due in July 2025, a week a row" });
  await expect(month.getByRole("columnheader").first()).toHaveText("Mon");
  const cell = month.getByRole("cell").filter({ hasText: "20:00" }).filter({ hasText: pseudonym });
  await expect(cell.getByRole("link", { name: `20:00 ${pseudonym}` })).toHaveAttribute(
    "href",
    `/cases/${caseNumber}`,
  );

  await page.goto("/deadlines?assignee=me&limit=100");
  await view(page, "By day").click();
  const day = page.getByRole("region", { name: /Mon 7 July/ });
  await expect(day.getByRole("link", { name: `Call the consulate · ${pseudonym}` })).toBeVisible();

  await view(page, "Month").click();
  await page.getByRole("link", { name: "August 2025" }).click();
  await expect(page.getByRole("heading", { name: "August 2025" })).toBeVisible();
});

test("A caseworker reads the month on a phone as one day after the other", async ({ as, given }) => {
  const caseworker = await given();
  const { caseNumber, pseudonym } = await caseworker.file();
  await caseworker.done("task.add", { caseNumber, what: "Bring the certificate", dueOn: "2025-07-23" });
  const page = await as("caseworker", { viewport: { width: 360, height: 740 } });
  await page.goto("/deadlines?as=month&assignee=me");
  await expect(page.getByText("Wed 23 July")).toBeVisible();
  await expect(page.getByRole("link", { name: pseudonym }).last()).toBeVisible();
  await expect(page.getByText("Mon", { exact: true })).toBeHidden();
  for (const address of [page.url(), "/deadlines", "/deadlines?as=agenda"]) {
    await page.goto(address);
    const wider = await page.locator("html").evaluate((all) => all.scrollWidth - all.clientWidth);
    expect(wider, address).toBeLessThanOrEqual(0);
  }
});

test("A caseworker sees what we have missed first, and its number in the menu", async ({ as, given }) => {
  const { caseNumber } = await (await given()).heldFile({ when: "30 hours ago" });
  const page = await as("caseworker");
  await page.goto("/deadlines?assignee=me&limit=100");
  const missed = rows(page, caseNumber).filter({ hasText: "Confirm contact" });
  await expect(missed).toContainText(/Overdue by \d+ h.*We must/);
  await expect(page.getByText(/\d+ of ours (is|are) overdue/)).toBeVisible();
  await expect(rows(page, /\S/).nth(1)).toContainText(/overdue/i);
  const menu = page.getByRole("navigation", { name: "Main menu" });
  await expect(menu.getByRole("link", { name: /^Deadlines ?\d+/ })).toBeVisible();
});

test("An auditor reads the deadlines under pseudonyms", async ({ as, given }) => {
  const { caseNumber } = await (await given()).heldFile();
  const page = await as("auditor");
  await page.goto("/deadlines?limit=100&move=they");
  await expect(rows(page, /They must/).first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Whose files" })).toHaveCount(0);
  expect(caseNumber).toMatch(/^ALA-/);
});

test("A caseworker has the deadlines in a calendar, which is told numbers and times alone, and ends it", async ({
  as,
  given,
  stranger,
}) => {
  const { caseNumber, pseudonym } = await (await given()).heldFile();
  const page = await as("caseworker");
  await page.goto("/account");
  await expect(page.getByText("Off. No calendar can read your deadlines.")).toBeVisible();
  await page.getByRole("link", { name: "Open an address" }).click();
  await expect(page.getByText(/learns these numbers and times/)).toBeVisible();
  await press(page, "Open an address");
  const address = (await page.locator("code").textContent()) ?? "";
  expect(address).toMatch(/\/api\/v1\/deadlines\.ics\?token=[\w-]{43}$/);
  const { request } = (await stranger()).context();
  const answer = await request.get(address);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const text = await answer.text();
  expect(text).toContain(`SUMMARY:${caseNumber} · They must`);
  expect(text).not.toContain(pseudonym);
  await page.goto("/account");
  await expect(page.locator("code")).toHaveCount(0);
  await press(page, "End the address");
  await expect(page.getByText("Off. No calendar can read your deadlines.")).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
