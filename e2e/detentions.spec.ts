import { expect, test } from "./fixtures.ts";
import { press } from "./steps/forms.ts";
import { beginEnd, beginToRecord, history, limit, recordContact, recorded } from "./steps/record.ts";

test("A caseworker names the ground, and of the limits that may apply those stay that do", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).heldFile();
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, "possible").first()).toBeVisible();
  const before = await limit(page, "They must").count();

  await beginToRecord(page, caseNumber, "The ground");
  await page.getByLabel("On what ground?").selectOption({ label: "Accused of a crime here" });
  await press(page, "Record the correction");
  await recorded(page, "Correction recorded");
  await expect(page.getByText("Accused of a crime here").first()).toBeVisible();

  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, "Release, or a court’s order")).toHaveCount(1);
  await expect(limit(page, "possible")).toHaveCount(0);
  expect(await limit(page, "They must").count()).toBeLessThan(before);
});

test("A caseworker stops the silence by a contact that took place, and not by one that was refused", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const file = await (await given()).heldFile();
  const clocks = `/cases/${file.caseNumber}/clocks`;
  await page.goto(clocks);
  const silence = limit(page, "Confirm contact");
  await expect(silence).toContainText("We must");
  const since = /no contact since/;
  await expect(silence).toContainText(since);

  await recordContact(page, file, { party: "Counsel", outcome: "Refused", when: { about: "1 hour ago" } });
  await page.goto(clocks);
  await expect(silence).toContainText(since);

  await recordContact(page, file, { party: "Family", outcome: "Let in", when: { about: "10 minutes ago" } });
  await page.goto(clocks);
  await expect(silence).toContainText("last contact");
  await page.goto(`/cases/${file.caseNumber}`);
  await expect(history(page).filter({ hasText: "Counsel was refused" })).toHaveCount(1);
  await expect(history(page).filter({ hasText: "Family was let in" })).toHaveCount(1);
});

test("A caseworker records the release, and every limit of the detention stops", async ({ as, given }) => {
  const page = await as("caseworker");
  const file = await (await given()).heldFile();
  await beginEnd(page, file, { ended: "Released to UNHCR", when: { about: "10 minutes ago" } });
  await press(page, "Record the end");
  await recorded(page, "End of the detention recorded");
  await expect(page.getByText("No limit runs on this file.")).toBeVisible();
  await expect(page.getByText("At liberty").first()).toBeVisible();

  await page.goto(`/cases/${file.caseNumber}/clocks`);
  await expect(limit(page, "They must").first()).toContainText("the detention ended");
});
