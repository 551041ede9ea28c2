import { expect, type Page } from "@playwright/test";

/** Fills in a note, and does not send it. */
export async function beginNote(page: Page, caseNumber: string, text: string) {
  await page.goto(`/cases/${caseNumber}/notes/new`);
  await page.getByLabel("What happened").fill(text);
}

/** The notice on top of a file after something was recorded: it has the focus. */
export async function recorded(page: Page, sentence: string | RegExp) {
  const notice = page.getByRole("status").filter({ hasText: sentence });
  await expect(notice).toBeVisible();
  await expect(notice).toBeFocused();
}
