import { expect, type Page } from "@playwright/test";
import { press } from "./forms.ts";

/** An administrator invites somebody for Almaty; the link is what is handed over. */
export async function invite(
  admin: Page,
  { name, email, role }: { name: string; email: string; role: string },
): Promise<string> {
  await admin.goto("/admin/users/new");
  await admin.getByLabel("Name").fill(name);
  await admin.getByLabel("E-mail").fill(email);
  await admin.getByRole("checkbox", { name: new RegExp(`^${role}`) }).check();
  await admin.getByRole("checkbox", { name: "Almaty" }).check();
  await press(admin, "Make the invitation");
  await expect(admin.getByText(`Invitation for ${email}`)).toBeVisible();
  return (await admin.getByText(/\/invitation\//).textContent()) ?? "";
}

/** Whoever has the link chooses a password. */
export async function choosePassword(page: Page, password: string, again = password) {
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Password again").fill(again);
  await press(page, "Keep this password");
}

/** Opens somebody's page. */
export async function openStaff(admin: Page, email: string) {
  await admin.goto("/admin/users");
  await admin.getByRole("row").filter({ hasText: email }).getByRole("link").click();
  await expect(admin).toHaveURL(/\/admin\/users\/[^/?]+$/);
}
