import { expect, test } from "./fixtures.ts";
import { expectProblem, press } from "./steps/forms.ts";

test("A supervisor reads a rule with its examples, and switches it on with the source in which it was read", async ({
  as,
}) => {
  const page = await as("supervisor");
  await page.goto("/rules");
  const row = page.getByRole("row", { name: /Release, or a court’s order/ }).filter({ hasText: "KG" });
  await expect(row).toContainText("Switched off");
  await expect(row).toContainText("not checked by a lawyer");
  await row.getByRole("link").click();
  await expect(page.getByRole("table", { name: "Worked examples" }).getByRole("row")).not.toHaveCount(1);
  await expect(page.getByText("Switched off in Almaty")).toBeVisible();

  await page.getByRole("link", { name: "Switch it on" }).click();
  await press(page, "Switch it on");
  await expectProblem(page, /Say where it was read/);
  await page.getByLabel("Where was it read?").fill("Criminal Procedure Code of 2021, art. 98");
  await page.getByLabel("On which day was it read?").fill("2025-07-01");
  await press(page, "Switch it on");
  await expect(page.getByText("Runs in Almaty")).toBeVisible();
  await expect(page.getByText("Criminal Procedure Code of 2021, art. 98")).toBeVisible();
  await page.getByRole("link", { name: "Switch it off" }).click();
  await press(page, "Switch it off");
  await expectProblem(page, "Say why it is switched off.");
  await page.getByLabel("Why?").fill("The code was changed");
  await press(page, "Switch it off");
  await expect(page.getByText("Switched off in Almaty")).toBeVisible();
});

test("A caseworker reads the rules, and switches none", async ({ as }) => {
  const page = await as("caseworker");
  await page.goto("/rules/kz.cpc.587");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Release, or a court’s order/);
  await expect(page.getByText("Computed, not legal advice")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Switch it/ })).toHaveCount(0);
  expect((await page.goto("/rules/kz.cpc.587/switch/new"))?.status()).toBe(403);
});
