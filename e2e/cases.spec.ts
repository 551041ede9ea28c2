import { expect, test } from "./fixtures.ts";
import { press } from "./steps/forms.ts";

const files = (page: import("@playwright/test").Page) =>
  page.getByRole("table", { name: "Files" }).getByRole("rowheader");

test("A caseworker finds a file by its pseudonym, by its number and by the end of it, and no address says so", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber, pseudonym } = await (await given()).file();
  for (const words of [
    pseudonym,
    pseudonym.toUpperCase(),
    caseNumber,
    caseNumber.toLowerCase(),
    caseNumber.slice(-5),
  ]) {
    await page.goto("/cases");
    const search = page.getByRole("main").getByRole("search");
    await search.getByRole("searchbox").fill(words);
    await search.getByRole("button").click();
    await expect(files(page)).toHaveText([new RegExp(`${pseudonym}.*${caseNumber}`)]);
    expect(decodeURIComponent(page.url())).not.toContain(words);
  }
  await page.goto("/cases");
  const search = page.getByRole("main").getByRole("search");
  await search.getByRole("searchbox").fill("nobody goes by this");
  await search.getByRole("button").click();
  await expect(page.getByText("No file matches.")).toBeVisible();
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(files(page).first()).toBeVisible();
});

test("A caseworker filters the files, leaves one filter out again, and nothing happens before Apply", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const file = await (await given()).heldFile();
  await page.goto("/cases");
  const all = await files(page).count();
  await page
    .getByRole("main")
    .getByRole("combobox", { name: /^Where/ })
    .selectOption({ label: "Detained" });
  await page
    .getByRole("main")
    .getByRole("combobox", { name: /^Caseworker/ })
    .selectOption({ label: "Me" });
  expect(await files(page).count()).toBe(all);
  await press(page, "Apply");
  await expect(files(page).filter({ hasText: file.caseNumber })).toBeVisible();
  const both = await files(page).count();
  expect(both).toBeLessThan(all);
  for (const row of await page.getByRole("table", { name: "Files" }).getByRole("row").all())
    if ((await row.getByRole("rowheader").count()) > 0) await expect(row).toContainText("Detained");

  await page.getByRole("link", { name: "Leave out Me" }).click();
  await expect(page.getByRole("link", { name: "Leave out Detained" })).toBeVisible();
  expect(await files(page).count()).toBeGreaterThan(both);
});

test("A caseworker sorts the files and turns the pages, and meets each file once", async ({ as }) => {
  const page = await as("caseworker");
  await page.goto("/cases?limit=10");
  const total = Number(
    /of (\d+)/.exec((await page.getByRole("navigation", { name: "Pages" }).textContent()) ?? "")?.[1],
  );
  await page.getByRole("columnheader", { name: "File" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "File" })).toHaveAttribute(
    "aria-sort",
    /ascending|descending/,
  );
  const met: string[] = [];
  for (;;) {
    met.push(...(await files(page).allTextContents()));
    const next = page.getByRole("link", { name: "Next", exact: true });
    if ((await next.count()) === 0) break;
    const address = page.url();
    await next.click();
    await expect(page).not.toHaveURL(address);
  }
  expect(met.length).toBe(total);
  expect(new Set(met).size).toBe(total);
});

test("A caseworker sees no file of another office in any list", async ({ as, given }) => {
  const page = await as("caseworker");
  const other = await (await given("caseworker2")).heldFile();
  for (const address of ["/today", "/cases", "/cases?whereabouts=detained", "/cases?closed=too&limit=100"]) {
    await page.goto(address);
    await expect(page.getByText(other.caseNumber)).toHaveCount(0);
    await expect(page.getByText(/SHY-/)).toHaveCount(0);
  }
});

test("A caseworker takes the list that is shown out as CSV, and it is recorded", async ({ as, given }) => {
  const { caseNumber } = await (await given()).heldFile();
  const page = await as("caseworker");
  await page.goto("/cases?whereabouts=detained&assignee=me");
  await page.getByRole("link", { name: "CSV" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Take this list out as CSV");
  await press(page, "Make the CSV");
  await expect(page.getByText(/Recorded: a list of \d+ files? is taken out/)).toBeVisible();
  const address = await page.getByRole("link", { name: "Download the CSV" }).getAttribute("href");
  const file = await page.request.get(String(address));
  expect(file.headers()["content-disposition"]).toContain("files.csv");
  expect(await file.text()).toContain(caseNumber);
});
