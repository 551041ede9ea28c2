import { expect, test } from "./fixtures.ts";
import { press } from "./steps/forms.ts";
import { recorded } from "./steps/record.ts";
import { invite } from "./steps/staff.ts";

const FIGURES = ["Extreme risk", "Detained now", "End within 72 h", "Overdue", "Unassigned"];

test("A supervisor's five figures lead to their lists, and each is the length of its list", async ({
  as,
}) => {
  const page = await as("supervisor");
  for (const figure of FIGURES) {
    await page.goto("/dashboard");
    const link = page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`${figure}`) })
      .first();
    const number = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
    await link.click();
    await expect(page).toHaveURL(/\/cases\?/);
    const rows = page.getByRole("table", { name: "Files" }).getByRole("rowheader");
    if (number === 0) await expect(page.getByText("No file matches.")).toBeVisible();
    else await expect(page.getByRole("navigation", { name: "Pages" })).toContainText(`of ${number}`);
    if (number <= 50) await expect(rows).toHaveCount(number);
  }
});

test("A supervisor sees a new arrest counted at once, on the dashboard and in its list", async ({
  as,
  given,
}) => {
  const page = await as("supervisor");
  const detained = async () => {
    await page.goto("/dashboard");
    const link = page
      .getByRole("main")
      .getByRole("link", { name: /Detained now/ })
      .first();
    return Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
  };
  const before = await detained();
  const { pseudonym } = await (await given()).heldFile();
  expect(await detained()).toBe(before + 1);
  await page
    .getByRole("main")
    .getByRole("link", { name: /Detained now/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/cases\?/);
  await page.goto(`${page.url()}&sort=changed&limit=100`);
  await expect(page.getByRole("link", { name: pseudonym, exact: true })).toBeVisible();
});

test("A supervisor gives a file to a caseworker, who finds it among their own", async ({ as, given }) => {
  const page = await as("supervisor");
  const { caseNumber } = await (await given("supervisor")).file({ mine: false });
  await page.goto(`/cases/${caseNumber}/assignment/new`);
  const who = page.getByLabel("Who carries the file?");
  if ((await who.count()) && (await who.evaluate((element) => element.tagName)) === "SELECT")
    await who.selectOption({ label: "Aigerim Kolsayeva" });
  else await page.getByRole("radio", { name: /Aigerim/ }).check();
  await press(page, "Assign the file");
  await recorded(page, "File assigned");
  await expect(page.getByText("Aigerim K").first()).toBeVisible();

  const caseworker = await as("caseworker");
  await caseworker.goto("/cases?assignee=me&sort=changed");
  await expect(caseworker.getByText(caseNumber).first()).toBeVisible();
});

test("A supervisor sees which roles an administrator gives, and to whom", async ({ as }) => {
  const email = `aliya-${Date.now()}@demo.panoh.test`;
  await invite(await as("admin"), { name: "Aliya Seitova", email, role: "Supervisor" });

  const page = await as("supervisor");
  await page.goto("/dashboard");
  await expect(page.getByRole("listitem").filter({ hasText: "Aliya Seitova" }).first()).toContainText(
    /Supervisor.*given by Yerlan/i,
  );
});
