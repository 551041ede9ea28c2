import { expect, test } from "./fixtures.ts";
import { DESK, findCutText, findOverflow, PHONE } from "./steps/looks.ts";

test("A caseworker looks at a file as a time line, reads under it what is drawn, and goes back to the list", async ({
  as,
  given,
}) => {
  const caseworker = await given();
  const { caseNumber, detention, pseudonym } = await caseworker.heldFile();
  const contact = { caseNumber, detentionId: detention.id, party: "counsel", outcome: "denied" };
  await caseworker.done("detention.contact", { ...contact, when: "1 hour ago" });
  await caseworker.done("whereabouts.record", {
    caseNumber,
    whereabouts: "in_hiding",
    when: "about 20 June",
  });
  const page = await as("caseworker");
  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("link", { name: "Time line", exact: true }).click();
  await expect(page).toHaveURL(/\?as=time-line/);
  await expect(page.getByRole("img", { name: `Time line of ${pseudonym}` })).toBeVisible();
  const row = (name: string) => page.getByRole("region", { name, exact: true }).getByRole("listitem");
  await expect(row("Detention")).toHaveText([/^Arrested by the police/]);
  await expect(row("Contacts and counsel")).toHaveText([/^Counsel was refused/]);
  await expect(row("Whereabouts").first()).toHaveText(/^In hiding about 20 June, until /);
  await expect(row("Time limits").first()).toHaveText(/^(They must|We must|Runs out): .* by /);
  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^History/ })).toBeVisible();
});

test("A caseworker whose language is longer and runs from right to left sees the same time line, and nothing is cut", async ({
  as,
  given,
}) => {
  const { caseNumber } = await (await given()).heldFile();
  const page = await as("caseworker", { extraHTTPHeaders: { "x-panoh-locale": "ar-XB" } });
  await page.goto(`/cases/${caseNumber}?as=time-line`);
  await expect(page.locator(".time-line svg[role=img]")).toBeVisible();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    expect([...(await findOverflow(page)), ...(await findCutText(page))]).toEqual([]);
  }
});
