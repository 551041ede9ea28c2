import { expect, type Page } from "@playwright/test";
import { choose, press } from "./forms.ts";

/** An auditor takes the history of a file out, and says for what. Ends on the page of the export. */
export async function exportHistory(
  page: Page,
  caseNumber: string,
  { purpose, format }: { purpose: string; format: RegExp },
) {
  await page.goto("/audit/exports/new");
  await page.getByLabel("File", { exact: true }).fill(caseNumber);
  await page.getByLabel("What for?").fill(purpose);
  await choose(page, "Format", format);
  await press(page, "Record the export");
  await expect(page).toHaveURL(/\/audit\/exports\/[^/]+\/\d+$/);
}
