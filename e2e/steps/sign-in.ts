import { expect, type Page } from "@playwright/test";
import { PASSWORD } from "../../cli/demonstration/staff.ts";

/** Signs in as one of the demonstration's people, and ends on their home. */
export async function signIn(page: Page, who: string, { password = PASSWORD } = {}) {
  await tryToSignIn(page, `${who}@demo.panoh.test`, password);
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Sends an address and a password, whatever comes of it. */
export async function tryToSignIn(page: Page, email: string, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs out as one does at a checkpoint: the first thing in the account's menu. */
export async function signOut(page: Page) {
  await page.getByLabel(/^Account of /).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
}
