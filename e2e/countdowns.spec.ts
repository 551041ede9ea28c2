import { expect, test } from "./fixtures.ts";
import { limit } from "./steps/record.ts";

test("A caseworker who leaves a file open sees the time run down by the record's clock, and hears what becomes pressing", async ({
  as,
  given,
  scripts,
}) => {
  const { caseNumber } = await (await given()).heldFile({ when: "3 hours ago" });
  const page = await as("caseworker");
  if (!scripts) {
    await page.goto(`/cases/${caseNumber}`);
    await expect(page.getByText(/as of \d\d:\d\d/).first()).toBeVisible();
    await page.getByRole("link", { name: "Refresh" }).first().click();
    await expect(limit(page, "Confirm contact").first().locator(".amount")).toHaveText(/^1[89] h$/);
    return;
  }
  await page.clock.install({ time: new Date("2031-03-01T00:00:00Z") }); // a device whose clock is quite wrong
  await page.goto(`/cases/${caseNumber}`);
  const contact = limit(page, "Confirm contact").first();
  const amount = contact.locator(".amount");
  await expect(amount).toHaveText("19 h"); // a day after the earliest moment of the arrest
  await expect(contact).toHaveAttribute("data-level", "running");
  await expect(async () => {
    await page.keyboard.press("j"); // the scripts of the page have begun
    await expect(page.locator("main a:focus")).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await page.clock.runFor("01:05:00");
  await expect(amount).toHaveText("18 h");
  const aloud = page.locator("body > [role=status][aria-live=polite]");
  await expect(aloud).toBeEmpty();
  await page.clock.runFor("13:10:00");
  await expect(amount).toHaveText(/^5 h \d+ min$/);
  await expect(contact).toHaveAttribute("data-level", "soon");
  await expect(aloud).toHaveText(/Confirm contact: 5 h \d+ min/);
  await page.clock.runFor("04:00:00");
  await expect(contact).toHaveAttribute("data-level", "now");
  await expect(aloud).toHaveText(/Confirm contact: 1 h \d+ min/);
  await page.clock.runFor("02:00:00");
  await expect(contact).toHaveAttribute("data-level", "over");
  await expect(amount).toHaveText("Overdue");
  await expect(contact).toContainText(/by \d+ min/);
  await expect(page.getByText(/as of \d\d:\d\d/).first()).toBeVisible();
});
