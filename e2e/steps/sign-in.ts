import { expect, type Page } from "@playwright/test";
import { PASSWORD } from "../../cli/demonstration/staff.ts";

/** Signs in as one of the demonstration's people, and ends on their home. */
export async function signIn(page: Page, who: string, { password = PASSWORD } = {}) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(`${who}@demo.panoh.test`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
