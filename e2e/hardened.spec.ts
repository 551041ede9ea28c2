import { expect, test } from "./fixtures.ts";
import { choose, press } from "./steps/forms.ts";
import { PHONE } from "./steps/looks.ts";
import { history, recorded } from "./steps/record.ts";

test("A caseworker with a hardened browser (no scripts, no fonts, no pictures) logs an arrest and reads it", async ({
  as,
  given,
}) => {
  const { caseNumber, pseudonym } = await (await given()).file();
  const page = await as("caseworker", { viewport: PHONE, javaScriptEnabled: false });
  await page.route("**/*", async (route) => {
    const type = route.request().resourceType();
    if (["font", "script", "image"].includes(type)) return route.abort();
    if (type !== "stylesheet") return route.continue();
    const answer = await route.fetch();
    return route.fulfill({
      response: answer,
      body: `${await answer.text()} svg { display: none !important; }`,
    });
  });
  await page.goto("/today");
  await page
    .getByRole("navigation", { name: "Quick menu" })
    .getByRole("link", { name: "Log an arrest" })
    .click();
  await choose(page, "Who was taken?", "Another file");
  await page.getByLabel("Which file?").fill(caseNumber);
  await choose(page, "Where are they held?", "Not known");
  await choose(page, "When was it?", "Within the last hour");
  await press(page, "Record the arrest");
  await recorded(page, "Arrest recorded");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(pseudonym);
  await expect(history(page).filter({ hasText: "Arrested by somebody not known" })).toBeVisible();
  expect(await page.locator("svg:visible").count()).toBe(0);
});
