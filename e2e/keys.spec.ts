import { PASSWORD } from "../cli/demonstration/staff.ts";
import { expect, test } from "./fixtures.ts";
import { choose, press } from "./steps/forms.ts";
import { chooseByArrows, tabTo } from "./steps/keyboard.ts";
import { findBarriers, findOverflow, PHONE } from "./steps/looks.ts";
import { history, recorded } from "./steps/record.ts";

test("A caseworker signs in and logs an arrest by the keyboard alone", async ({
  stranger,
  given,
  scripts,
}) => {
  const { caseNumber, pseudonym } = await (await given()).file();
  const page = await stranger();
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type("caseworker@demo.panoh.test");
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/today$/);
  const bar = page.getByRole("banner");
  if (scripts) {
    await expect(async () => {
      await page.keyboard.press("a");
      await expect(page).toHaveURL(/\/arrests\/new$/, { timeout: 1000 });
    }).toPass();
  } else {
    await tabTo(page, bar.getByRole("link", { name: "Log an arrest" }));
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Log an arrest");
  await chooseByArrows(page, "Who was taken?", "Another file");
  await tabTo(page, page.getByLabel("Which file?"));
  await page.keyboard.type(caseNumber);
  await chooseByArrows(page, "Where are they held?", "Not known");
  await chooseByArrows(page, "When was it?", "Within the last hour");
  await tabTo(page, page.getByRole("button", { name: "Record the arrest" }));
  await page.keyboard.press("Enter");
  await recorded(page, "Arrest recorded");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(pseudonym);
  await expect(history(page).filter({ hasText: "Arrested by somebody not known" })).toBeVisible();
});

test("A caseworker finds a file by a few letters from any page, opens it, and records something, without a mouse", async ({
  as,
  given,
  scripts,
}) => {
  const { pseudonym, caseNumber } = await (await given()).file();
  const page = await as("caseworker");
  await page.goto("/reports");
  if (!scripts) {
    await tabTo(page, page.getByRole("banner").getByRole("searchbox"));
    await page.keyboard.type(pseudonym);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?/);
    await tabTo(page, page.getByRole("main").getByRole("link", { name: pseudonym, exact: true }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/cases/${caseNumber}$`));
    return;
  }
  const palette = page.getByRole("dialog", { name: /Pseudonym/ });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(palette.getByRole("option", { name: "Log an arrest" })).toBeVisible();
  await page.keyboard.type(pseudonym);
  await expect(palette.getByRole("option").first()).toContainText(`${pseudonym} ${caseNumber}`);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/cases/${caseNumber}$`));
  const first = page.locator(".case-head .menu-list a").first();
  await expect(async () => {
    await page.keyboard.press("r");
    await expect(first).toBeFocused({ timeout: 1000 });
  }).toPass();
});

test("A supervisor goes from row to row and from home to home, and what is typed stays text", async ({
  as,
  scripts,
}) => {
  const page = await as("supervisor");
  await page.goto("/cases");
  if (!scripts) {
    // Single letters are read by a script; Tab and Enter lead to the same pages.
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await expect(page).toHaveURL(/\/cases$/);
    await tabTo(
      page,
      page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name: "Dashboard" }),
    );
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/dashboard$/);
    return;
  }
  const rows = page.locator("main .row-link");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows.first()).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("/");
  const box = page.getByRole("banner").getByRole("searchbox");
  await expect(box).toBeFocused();
  await page.keyboard.type("agjk?");
  await expect(box).toHaveValue("agjk?");
  await expect(page).toHaveURL(/\/cases$/);
  await page.goto("/cases");
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await expect(page).toHaveURL(/\/dashboard$/, { timeout: 2000 });
  }).toPass();
  const list = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(list).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(list.getByText("Log an arrest")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
});

test("A caseworker reads which keys there are, and switches those off that are a single letter", async ({
  stranger,
  scripts,
}) => {
  // Of a session of its own: the keys are those of the account, and go back on at the end.
  const page = await stranger();
  const change = async (to: "On" | "Off") => {
    await page.goto("/account/look/new");
    await choose(page, "Single keys", to);
    await press(page, "Keep them so");
    await expect(page).not.toHaveURL(/\/look\/new/);
  };
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("caseworker2@demo.panoh.test");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, /^Sign in$/);
  await page.getByRole("contentinfo").getByRole("link", { name: "Keys" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Keys" })).toBeVisible();
  await expect(page.getByRole("main").getByText("Log an arrest")).toBeVisible();
  await change("Off");
  await page.goto("/help/keys");
  await expect(page.getByText("Single keys are off in your account.")).toBeVisible();
  if (scripts) {
    await expect(async () => {
      await page.keyboard.press("a");
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(page).toHaveURL(/\/help\/keys$/);
  }
  await change("On");
  await page.goto("/help/keys");
  await expect(page.getByText("Single keys are off in your account.")).toBeHidden();
});

test("A caseworker on a phone records from within the thumb's reach of a file, and no page is out of reach", async ({
  as,
  given,
}) => {
  const { caseNumber } = await (await given()).heldFile();
  const page = await as("caseworker", { viewport: PHONE });
  await page.goto(`/cases/${caseNumber}`);
  const record = page.locator(".case-head summary").filter({ hasText: /^Record$/ });
  const { y = 0, height = 0 } = (await record.boundingBox()) ?? {};
  expect(y + height).toBeGreaterThan(PHONE.height - 64);
  await expect(page.getByRole("navigation", { name: "Quick menu" })).toBeHidden();
  await record.click();
  await page.getByRole("link", { name: "A note", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Add a note");
  await page.goto("/today");
  await expect(page.getByRole("navigation", { name: "Quick menu" })).toBeVisible();
  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "Deadlines" })).toBeVisible();
  expect(await findOverflow(page)).toEqual([]);
});
