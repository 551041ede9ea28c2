import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, send, summary, tile } from "./steps/forms.ts";
import { limit, recorded } from "./steps/record.ts";

const PHONE = { viewport: { width: 360, height: 780 } };
const QUESTIONS = ["Who was taken?", "Where are they held?", "When was it?"] as const;

test("A caseworker logs an arrest in six presses on a phone, and it stands on Today", async ({
  as,
  given,
}) => {
  const { caseNumber, pseudonym } = await (await given()).file();
  const page = await as("caseworker", PHONE);
  await page.goto(`/cases/${caseNumber}`); // opened last: it is offered
  await page.goto("/today");
  let presses = 0;
  const count = async (act: Promise<unknown>) => {
    await act;
    presses += 1;
  };
  await count(page.getByRole("link", { name: "Log an arrest" }).click());
  await count(choose(page, QUESTIONS[0], new RegExp(`^${pseudonym}`)));
  await count(choose(page, QUESTIONS[1], /^Police HQ/));
  await count(choose(page, QUESTIONS[2], "Within the last hour"));
  await count(press(page, "Record the arrest"));
  const notice = await recorded(page, "Arrest recorded");
  await expect(notice).toContainText(/may apply; the first ends .* at the earliest/);
  expect(presses).toBeLessThanOrEqual(6);

  await expect(page.getByRole("heading", { level: 1 })).toContainText(pseudonym);
  await expect(page.getByText(/Detained, day 1/).first()).toBeVisible();
  await page.goto("/today?show=limits");
  await expect(limit(page, pseudonym).first()).toBeVisible();
});

test("A caseworker logs an arrest from the file itself: the person is chosen already", async ({
  as,
  given,
}) => {
  const page = await as("caseworker", PHONE);
  const { caseNumber, pseudonym } = await (await given()).file();
  await page.goto(`/arrests/new?file=${caseNumber}`);
  await expect(tile(page, QUESTIONS[0], new RegExp(`^${pseudonym}`))).toBeChecked();
  await choose(page, QUESTIONS[1], "Not known");
  await choose(page, QUESTIONS[2], "1–3 hours ago");
  await choose(page, "Who took them?", "Migration police");
  await press(page, "Record the arrest");
  await recorded(page, "Arrest recorded");
  await expect(page.getByText("Arrested by the migration police")).toBeVisible();
});

test("A caseworker names another file by its pseudonym, types the place, and says “last night”", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { pseudonym } = await (await given()).file();
  await page.goto("/arrests/new");
  await choose(page, QUESTIONS[0], "Another file");
  await page.getByLabel("Which file?").fill(pseudonym.toLowerCase());
  await choose(page, QUESTIONS[1], "Another place");
  await page.getByLabel("Which place?").fill("a grey house behind the north bazaar");
  await choose(page, QUESTIONS[2], "Not sure");
  await page.getByLabel("As you know it").fill("last night");
  await press(page, "Record the arrest");
  const notice = await recorded(page, "Arrest recorded");
  await expect(notice).toContainText("“last night” is understood as");
  await expect(page.getByText("a grey house behind the north bazaar").first()).toBeVisible();
});

test("A caseworker records the arrest of somebody who is not on file, and a file is opened", async ({
  as,
}) => {
  const page = await as("caseworker", PHONE);
  await page.goto("/arrests/new");
  await choose(page, QUESTIONS[0], "Not on file");
  await page.getByLabel("What can you say?").fill("man, about 30, taken at the bazaar");
  await choose(page, QUESTIONS[1], "Not known");
  await choose(page, QUESTIONS[2], "Within the last hour");
  await press(page, "Record the arrest");
  await recorded(page, "Arrest recorded");
  await expect(page).toHaveURL(/\/cases\/ALA-2025-\d{5}\?recorded=/);
  await expect(page.getByText("Unassigned").first()).toBeVisible();
});

test("A caseworker who records the arrest of somebody held already chooses, and records it all the same", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber, pseudonym } = await (await given()).heldFile();
  await page.goto(`/arrests/new?file=${caseNumber}`);
  await choose(page, QUESTIONS[1], /^Police HQ/);
  await choose(page, QUESTIONS[2], "Within the last hour");
  await press(page, "Record the arrest");
  await expect(summary(page)).toContainText(`${pseudonym} is held already: place not known, taken`);
  await expect(summary(page).getByRole("link", { name: /^Correct entry/ })).toBeVisible();
  await expect(tile(page, QUESTIONS[2], "Within the last hour")).toBeChecked();
  await press(page, "Record it all the same");
  await recorded(page, "Arrest recorded");
});

test("A caseworker who answers nothing is asked for the three answers that have no default", async ({
  as,
}) => {
  const page = await as("caseworker", PHONE);
  await page.goto("/arrests/new");
  await press(page, "Record the arrest");
  await expect(summary(page).getByRole("link")).toHaveCount(3);
  await expect(tile(page, "Who took them?", "Not known")).toBeChecked();
});

test("A caseworker gets the same answer for a number of another office as for one that does not exist", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given("caseworker2")).file();
  const answers = [];
  for (const number of [caseNumber, caseNumber.replace("-2025-", "-2024-")]) {
    await page.goto("/arrests/new");
    await choose(page, QUESTIONS[0], "Another file");
    await page.getByLabel("Which file?").fill(number);
    await choose(page, QUESTIONS[1], "Not known");
    await choose(page, QUESTIONS[2], "Within the last hour");
    const answer = await send(page, "Record the arrest");
    await expect(page.getByLabel("Which file?")).toHaveValue(number);
    answers.push({ status: answer.status(), said: await summary(page).textContent() });
  }
  expect(answers[0]).toEqual(answers[1]);
});

test("A caseworker cannot date an arrest ahead, nor before a release that is recorded", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber, detention } = await caseworker.heldFile({ when: "1 July" });
  await caseworker.done("detention.end", {
    caseNumber,
    detentionId: detention.id,
    version: detention.version,
    ended: "released",
    when: "3 July",
  });
  await page.goto(`/arrests/new?file=${caseNumber}`);
  await choose(page, QUESTIONS[1], "Not known");
  await choose(page, QUESTIONS[2], "Not sure");
  await page.getByLabel("As you know it").fill("tomorrow");
  await press(page, "Record the arrest");
  await expect(summary(page).getByRole("link")).toHaveCount(1);
  await page.getByLabel("As you know it").fill("2 July");
  await press(page, "Record the arrest");
  await expectProblem(page, /was still held at that time: a release is recorded after it/);
  await expect(page.getByLabel("As you know it")).toHaveValue("2 July");
});

test("A caseworker logs an arrest with the keyboard alone", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await page.goto(`/arrests/new?file=${caseNumber}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  const tabTo = async (reached: import("@playwright/test").Locator) => {
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await reached.evaluate((element) => element === document.activeElement))
        return expectFocusShown(page);
      await page.keyboard.press("Tab");
    }
    await expect(reached).toBeFocused();
  };
  await tabTo(page.getByRole("group", { name: QUESTIONS[1] }).getByRole("radio").first());
  await page.keyboard.press("Space");
  await tabTo(page.getByRole("group", { name: QUESTIONS[2] }).getByRole("radio").first());
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(tile(page, QUESTIONS[2], "1–3 hours ago")).toBeChecked();
  await tabTo(page.getByRole("button", { name: "Record the arrest" }));
  await page.keyboard.press("Enter");
  await recorded(page, "Arrest recorded");
});

async function expectFocusShown(page: import("@playwright/test").Page) {
  const outline = await page.evaluate(() => {
    const focused = document.activeElement;
    const shown =
      focused && [focused, focused.closest("label")].map((element) => element && getComputedStyle(element));
    return (shown || []).some(
      (style) => style && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
    );
  });
  expect(outline, "the focus is shown").toBe(true);
}

test("A supervisor sees the limits of an arrest that a caseworker has just recorded", async ({
  as,
  given,
}) => {
  const page = await as("supervisor");
  await page.goto("/cases?whereabouts=detained");
  const { caseNumber, pseudonym } = await (await given()).heldFile({ place: "not_known" });
  await page.goto(`/cases?whereabouts=detained&changedSince=2025-07-07&limit=100`);
  await page.getByRole("link", { name: pseudonym, exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(caseNumber));
  await expect(limit(page, "They must").first()).toBeVisible();
  await expect(limit(page, "Confirm contact")).toContainText("We must");
});
