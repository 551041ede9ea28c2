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

test("A supervisor says how long a treaty is that nobody had read, and switches it off again", async ({
  as,
}) => {
  const page = await as("supervisor2"); // of the other office: no other story's limits change with it
  await page.goto("/rules");
  const row = page.getByRole("row").filter({ hasText: "cis.chisinau" });
  await expect(row).toContainText("not read: how long is not known");
  await row.getByRole("link").click();
  await expect(page.getByText("KZ CPC 588 §7(1)")).toBeVisible();
  await page.getByRole("link", { name: "Switch it on" }).click();
  await page.getByLabel("Where was it read?").fill("Convention of Chisinau, art. 68");
  await page.getByLabel("On which day was it read?").fill("2025-07-01");
  await press(page, "Switch it on");
  await expectProblem(page, "Say how long it is: nobody had read that before.");
  await page.getByLabel("How long does it say?").fill("40");
  await press(page, "Switch it on");
  await expect(page.getByText("Runs in Shymkent")).toBeVisible();
  await expect(page.getByText("40 days", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Switch it off" }).click();
  await page.getByLabel("Why?").fill("Only tried");
  await press(page, "Switch it off");
  await expect(page.getByText("Switched off in Shymkent")).toBeVisible();
});

test("A caseworker sees which treaties may go before national law, all in one sentence", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile({ ground: "wanted_by_foreign_state" });
  await page.goto(`/cases/${caseNumber}/clocks`);
  const limit = page.locator(".clock").filter({ hasText: "if no request for extradition has come" });
  await expect(limit.first()).toContainText(
    "KZ–UZ 1997, Chisinau 2002, Minsk 62 §1 or Shanghai 2001 may go before it: nobody has read which of them binds both states",
  );
});
