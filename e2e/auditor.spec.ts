import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { exportHistory } from "./steps/audit.ts";
import { expectProblem, press } from "./steps/forms.ts";
import { history } from "./steps/record.ts";

const SECRET = "Counsel came at noon and was sent away.";

test("An auditor finds an entry by its file, who wrote it and what happened, and reads it", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const { caseNumber, pseudonym } = await caseworker.file();
  await caseworker.note(caseNumber, SECRET);
  const page = await as("auditor");
  await page.goto("/audit");
  await find(page, pseudonym);
  await page.getByLabel(/^Person on staff/).selectOption({ label: "Aigerim Kolsayeva" });
  await page.getByLabel(/^Kind/).selectOption({ label: "Note added" });
  await page.getByLabel(/^From/).fill("2025-07-07");
  await press(page, "Apply");
  const rows = page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(caseNumber);
  expect(decodeURIComponent(page.url())).not.toContain(pseudonym);

  await rows.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Entry 2/);
  await expect(page.getByText(SECRET)).toBeVisible();
  await expect(page.getByText(/[0-9a-f]{8}/).first()).toBeVisible();
});

test("An auditor takes a file's history out, as CSV and as JSON lines, and both are recorded with their purpose", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const { caseNumber, pseudonym } = await caseworker.file({
    identity: { names: [{ kind: "official", name: "Zafar Yashirin" }], documents: [] },
  });
  await caseworker.note(caseNumber, `=1+1 ${SECRET}`);
  const page = await as("auditor");
  await exportHistory(page, caseNumber, { purpose: "the yearly review", format: /^CSV/ });
  const csv = await download(page);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.trim().split("\r\n")).toHaveLength(1 + 3);
  expect(csv).toContain(SECRET);
  expect(csv).not.toMatch(/Yashirin/);

  await exportHistory(page, caseNumber, { purpose: "a second look", format: /^JSON lines/ });
  const lines = (await download(page))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toMatch(/Yashirin/);

  await page.goto("/audit?show=exports");
  await find(page, caseNumber);
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("rowheader").last().getByRole("link").click();
  await expect(page.getByText("the yearly review")).toBeVisible();
  const reader = await as("caseworker");
  await reader.goto(`/cases/${caseNumber}`);
  await expect(history(reader).filter({ hasText: "History exported" })).toHaveCount(2);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(pseudonym);
});

test("An auditor gives a purpose, or takes nothing out", async ({ as, given }) => {
  const { caseNumber } = await (await given()).file();
  const page = await as("auditor");
  await page.goto("/audit/exports/new");
  await page.getByLabel("File", { exact: true }).fill(caseNumber);
  await press(page, /^Record/);
  await expectProblem(page, "Say what the export is for.");
  await expect(page.getByLabel("File", { exact: true })).toHaveValue(caseNumber);
});

test("An auditor reads a file under its pseudonym, its sources sealed, and is offered nothing to record", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const { caseNumber, pseudonym } = await caseworker.heldFile({
    toldBy: "the baker on the corner",
    reliability: "reliable",
  });
  const page = await as("auditor");
  await page.goto(`/cases/${caseNumber}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(pseudonym);
  await expect(page.getByText("the baker on the corner")).toHaveCount(0);
  await expect(page.getByText(/sealed for auditors/i).first()).toBeVisible();
  await expect(page.locator("summary").filter({ hasText: /^Record$/ })).toHaveCount(0);
  for (const name of ["Correct", "Log an arrest", "Record a contact"])
    await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  for (const address of [`/cases/${caseNumber}/notes/new`, "/arrests/new", "/cases/new"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(403);
  }
  await page.goto("/cases");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Files");
  await expect(page.getByRole("link", { name: "Open a file" })).toHaveCount(0);
});

test("An auditor sees who looked at a file", async ({ as, given }) => {
  const { caseNumber } = await (await given()).file();
  const supervisor = await as("supervisor");
  await supervisor.goto(`/cases/${caseNumber}`);
  const page = await as("auditor");
  await expect
    .poll(async () => {
      await page.goto("/audit/access");
      await find(page, caseNumber);
      return page.getByRole("main").textContent();
    })
    .toMatch(/Saule/);
});

/** The file is asked for in a box of its own, which is posted. */
async function find(page: Page, words: string) {
  const search = page.getByRole("main").getByRole("search");
  await search.getByRole("searchbox").fill(words);
  await search.getByRole("button").click();
  await expect(page).toHaveURL(/[?&]search=/); // until then, what is chosen beside it would be asked for anew
  await expect(search.getByRole("searchbox")).toHaveValue(words);
}

async function download(page: Page): Promise<string> {
  const downloaded = page.waitForEvent("download");
  await page.getByRole("link", { name: /Download/ }).click();
  return readFileSync(await (await downloaded).path(), "utf8");
}
