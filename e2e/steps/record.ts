import { expect, type Page } from "@playwright/test";
import { choose, press, sayWhen, type When } from "./forms.ts";
import type { GivenFile } from "./given.ts";

/** Fills in a note, and does not send it. */
export async function beginNote(page: Page, caseNumber: string, text: string) {
  await page.goto(`/cases/${caseNumber}/notes/new`);
  await page.getByLabel("What happened?").fill(text);
}

type Held = Pick<GivenFile, "caseNumber"> & { detention: { id: string } };

/** Fills in that somebody came to see a person who is held. */
export async function beginContact(
  page: Page,
  { caseNumber, detention }: Held,
  contact: { party: string; outcome: string; when: When },
) {
  await page.goto(`/cases/${caseNumber}/detentions/${detention.id}/contacts/new`);
  await page.getByLabel("Who came to see them?").selectOption({ label: contact.party });
  await choose(page, "Were they let in?", contact.outcome);
  await sayWhen(page, "When was it?", contact.when);
}

export async function recordContact(
  page: Page,
  file: Held,
  contact: { party: string; outcome: string; when: When },
) {
  await beginContact(page, file, contact);
  await press(page, "Record the contact");
  await recorded(page, "Contact recorded");
}

/** Fills in how a detention ended. */
export async function beginEnd(
  page: Page,
  { caseNumber, detention }: Held,
  { ended, when }: { ended: string; when: When },
) {
  await page.goto(`/cases/${caseNumber}/detentions/${detention.id}/end/new`);
  await page.getByLabel("How did it end?").selectOption({ label: ended });
  await sayWhen(page, "When was it?", when);
}

/** The notice on top of a file after something was recorded: it has the focus, the moment and the entry's number. */
export async function recorded(page: Page, what: string) {
  const notice = page
    .getByRole("status")
    .filter({ hasText: new RegExp(`^${what} at \\d\\d:\\d\\d, entry \\d+\\.`) });
  await expect(notice).toBeVisible();
  await expect(notice).toBeFocused();
  return notice;
}

/** Opens the menu of what can be recorded on a file, and follows a link of it; what is none of the likeliest stands on the page of all. */
export async function beginToRecord(page: Page, caseNumber: string, what: string) {
  await page.goto(`/cases/${caseNumber}`);
  await page
    .locator("summary")
    .filter({ hasText: /^Record$/ })
    .click();
  const menu = page.locator(".menu[open]");
  const likely = menu.getByRole("link", { name: what, exact: true });
  if ((await likely.count()) > 0) return likely.click();
  await menu.getByRole("link", { name: "All that can be recorded" }).click();
  await page.getByRole("main").getByRole("link", { name: what, exact: true }).click();
}

/** A time limit of the file that is shown, by what its end means. */
export const limit = (page: Page, what: string | RegExp) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: what });

/** What the history of the file says, newest first. */
export const history = (page: Page) => page.locator("#history").getByRole("listitem");
