import { expect, type Locator, type Page } from "@playwright/test";

/** The tile, or the radio button, that answers a question. */
export const tile = (page: Page, question: string | RegExp, answer: string | RegExp): Locator =>
  page.getByRole("group", { name: question }).getByRole("radio", { name: answer });

/** Presses it: what the thumb does. Answers the number of presses: one. */
export async function choose(page: Page, question: string | RegExp, answer: string | RegExp): Promise<1> {
  await tile(page, question, answer).check();
  return 1;
}

export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** What is said above the heading of a form that was refused. */
export const summary = (page: Page): Locator => page.getByRole("alert").filter({ has: page.getByRole("heading") });

/** A refused form says why above its heading, with a link to the field, and beside the field; the title begins "Error". */
export async function expectProblem(page: Page, label: string | RegExp, sentence: string | RegExp) {
  await expect(summary(page).getByRole("link", { name: sentence })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  const question = page.locator(".question").filter({ has: page.getByText(label) });
  await expect(question.locator(".wrong").filter({ hasText: sentence })).toBeVisible();
}
