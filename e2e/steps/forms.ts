import { expect, type Locator, type Page, type Response } from "@playwright/test";

/** The tile, or the radio button, that answers a question. */
export const tile = (page: Page, question: string | RegExp, answer: string | RegExp): Locator =>
  page.getByRole("group", { name: question }).getByRole("radio", { name: answer });

/** Answers a question by its tile. */
export const choose = (page: Page, question: string | RegExp, answer: string | RegExp) =>
  tile(page, question, answer).check();

export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** Presses a form's button, and answers what the server answered to the form. */
export async function send(page: Page, button: string | RegExp): Promise<Response> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await press(page, button);
  return answer;
}

export type When = { about: string } | { date: string; time?: string } | "not known";

/** Answers when something was: by a day and a time, in words, or not at all. */
export async function sayWhen(page: Page, question: string | RegExp, when: When) {
  const group = page.getByRole("group", { name: question });
  if (when === "not known") return choose(page, question, "Not known");
  if ("about" in when) {
    await choose(page, question, "About");
    await group.getByLabel("In words").fill(when.about);
  } else {
    await choose(page, question, "Exact");
    await group.getByLabel("Date").fill(when.date);
    if (when.time) await group.getByLabel("Time").fill(when.time);
  }
}

/** What is said above the heading of a form that was refused. */
export const summary = (page: Page): Locator => page.getByRole("main").getByRole("alert");

/** A refused form says why above its heading, with a link to the field, and beside the field; its title begins "Error". */
export async function expectProblem(page: Page, sentence: string | RegExp) {
  await expect(summary(page).getByRole("link", { name: sentence })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".question .wrong").filter({ hasText: sentence })).toBeVisible();
}
