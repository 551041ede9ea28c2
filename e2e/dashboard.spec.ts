import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** Every number on the dashboard that leads to files: its address, and how many files it says. */
async function numbersOf(page: Page): Promise<Map<string, number>> {
  const links = page.getByRole("main").locator('a[href^="/cases?"]');
  const said = await links.evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute("href") ?? "",
      words: link.textContent?.trim() ?? "",
      carried: new URL((link as HTMLAnchorElement).href).searchParams.has("assignee"),
    })),
  );
  const numbers = said.flatMap(({ href, words, carried }): [string, number][] => {
    const [first, last = first] =
      words.match(/\d[\d,]*/g)?.map((word) => Number(word.replace(",", ""))) ?? [];
    if (first === undefined || !/^\d/.test(words)) return [];
    return [[href, carried ? (last ?? first) : first]]; // of a caseworker "3 of 11": all that they carry
  });
  return new Map(numbers);
}

test("A supervisor finds behind every number of the dashboard a list of that many files", async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as("supervisor");
  await page.goto("/dashboard?period=year");
  const numbers = await numbersOf(page);
  expect(numbers.size).toBeGreaterThan(20);
  for (const [href, number] of numbers) {
    if (await leadsTo(page, href, number)) continue;
    await page.goto("/dashboard?period=year"); // its clock runs on while the story looks
    const now = (await numbersOf(page)).get(href);
    expect(now, href).not.toBe(number);
    expect(await leadsTo(page, href, now ?? 0), href).toBe(true);
  }
});

async function leadsTo(page: Page, href: string, number: number): Promise<boolean> {
  await page.goto(href);
  if (number === 0) return page.getByText("No file matches.").isVisible();
  const pages = await page.getByRole("navigation", { name: "Pages" }).textContent();
  return new RegExp(`of ${number.toLocaleString("en-GB")}(?!\\d)`).test(pages ?? "");
}

test("A supervisor looks back for 90 days, and the numbers lead to those days", async ({ as }) => {
  const page = await as("supervisor");
  await page.goto("/dashboard");
  const periods = page.getByRole("navigation", { name: "Period" });
  await expect(periods.getByRole("link", { name: "30 days" })).toHaveAttribute("aria-current", "page");
  await periods.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/period=90_days/);
  await expect(periods.getByRole("link", { name: "90 days" })).toHaveAttribute("aria-current", "page");
  const approached = page.getByRole("row", { name: /^Approached/ }).getByRole("link");
  await expect(approached).toHaveAttribute("href", /happened=approached&from=2025-04-\d\d&to=2025-07-\d\d/);
  await page.getByRole("link", { name: "Refresh" }).click();
  await expect(page).toHaveURL(/period=90_days/);
});

test("A supervisor finds who is held without counsel, and sees one less when a lawyer is there", async ({
  as,
  given,
}) => {
  const made = await given();
  const { caseNumber, pseudonym } = await made.heldFile();
  const page = await as("supervisor");
  const lacking = page.getByRole("row", { name: /^Detained, no counsel/ }).getByRole("link");
  await page.goto("/dashboard");
  await lacking.click();
  await expect(page).toHaveURL(/gap=no_counsel/);
  await expect(page.getByRole("link", { name: /Detained, no counsel/ })).toBeVisible();
  await expect(page.getByText(pseudonym, { exact: true }).first()).toBeVisible();

  await made.done("counsel.record", { caseNumber, kind: "chosen", when: "2025-07-07" });
  await page.reload();
  await expect(page.getByText(pseudonym, { exact: true })).toHaveCount(0);
});

test("A supervisor prints the dashboard: figures and tables, no rail and nothing to press", async ({
  as,
}) => {
  const page = await as("supervisor", { viewport: { width: 643, height: 900 } });
  await page.goto("/dashboard");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Dashboard" })).toBeVisible();
  await expect(page.getByText("Extreme risk").first()).toBeVisible();
  for (const head of ["Held for", "Caseworker", "Week", "Step", "What is missing"])
    await expect(page.getByRole("columnheader", { name: head, exact: true }).last()).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Refresh" })).toBeHidden();
});

test("A supervisor on a phone sees what each picture finds, and opens the one that matters", async ({
  as,
}) => {
  const page = await as("supervisor", { viewport: { width: 360, height: 740 } });
  await page.goto("/dashboard");
  const weeks = page.getByRole("columnheader", { name: "Week", exact: true });
  await expect(weeks).toBeHidden();
  const picture = page.getByRole("figure").filter({ hasText: /^In eight weeks/ });
  await picture.locator("summary").click();
  await expect(weeks).toBeVisible();
});

test("A supervisor opens all the places behind the eight that a picture names, and each leads to its files", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const form = await as("caseworker");
  await form.goto("/places/new");
  const officeId = await form.locator('[name="officeId"]').first().inputValue();
  for (let one = 1; one <= 9; one++) {
    const place = { officeId, name: `Cellar ${one}`, city: "Almaty", kind: "police_station" };
    await caseworker.heldFile({ place: (await caseworker.done("place.add", place)).id });
  }
  const page = await as("supervisor");
  await page.goto("/dashboard?period=year");
  const picture = page.locator("#places");
  const named = picture.locator("tbody").getByRole("row");
  await expect(picture.getByRole("row", { name: /other places/ })).toBeVisible();
  const first = await named.count();
  await picture
    .getByRole("row", { name: /other places/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/period=year&show=places#places$/);
  expect(await named.count()).toBeGreaterThan(first);
  const cellar = picture.getByRole("row", { name: "Cellar 9, Almaty" }).getByRole("link");
  const people = await cellar.textContent();
  await cellar.click();
  await expect(page.getByRole("navigation", { name: "Pages" })).toContainText(`of ${people}`);
  await page.goBack();
  await picture.getByRole("link", { name: "Fewer rows" }).click();
  await expect(named).toHaveCount(first);
});
