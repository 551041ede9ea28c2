import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen, send, summary } from "./steps/forms.ts";
import { beginContact, beginEnd, beginNote, recorded } from "./steps/record.ts";

test("A caseworker who gives a date that cannot be is told so beside it, and keeps what was typed", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const file = await (await given()).heldFile();
  await beginContact(page, file, { party: "Counsel", outcome: "Refused", when: { about: "31 June" } });
  await page.getByLabel("What was said or seen?").fill("The officer at the gate had no list.");
  const refusals: [string, RegExp][] = [
    ["31 June", /^There is no such day or time\./],
    ["8 July 2025", /^That has not happened yet\./],
    ["when the sun was high", /^Say it as a day, a time or a stretch of days/],
    ["1 July", /^The contact cannot be before the arrest\./],
  ];
  for (const [words, sentence] of refusals) {
    await page.getByLabel("In words").fill(words);
    await press(page, "Record the contact");
    await expectProblem(page, sentence);
    await expect(page.getByLabel("In words")).toHaveValue(words);
  }
  await expect(page.getByLabel("Who came to see them?")).toHaveValue("counsel");
  await expect(page.getByRole("radio", { name: "Refused" })).toBeChecked();
  await expect(page.getByLabel("What was said or seen?")).toHaveValue("The officer at the gate had no list.");
  await page.getByLabel("In words").fill("an hour ago");
  await press(page, "Record the contact");
  await recorded(page, "Contact recorded");
});

test("A caseworker cannot let a detention end before it began", async ({ as, given }) => {
  const page = await as("caseworker");
  const file = await (await given()).heldFile();
  await beginEnd(page, file, { ended: "Released", when: { date: "2025-06-30", time: "10:00" } });
  await press(page, "Record the end");
  await expectProblem(page, "The end cannot be before the arrest.");
  await expect(page.getByLabel("How did it end?")).toHaveValue("released");
  await expect(page.getByLabel("Date")).toHaveValue("2025-06-30");
  await expect(page.getByLabel("Time")).toHaveValue("10:00");
});

test("A caseworker gets the same answer for a file of another office as for one that does not exist", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given("caseworker2")).file();
  expect(caseNumber).toMatch(/^SHY-/);
  const unknown = caseNumber.replace(/\d{5}$/, "99999");
  for (const below of ["", "/history", "/notes/new", "/assignment/new"]) {
    const answers = [];
    for (const number of [caseNumber, unknown]) {
      const answer = await page.goto(`/cases/${number}${below}`);
      answers.push({
        status: answer?.status(),
        text: await page.getByRole("main").textContent(),
        title: await page.title(),
      });
    }
    expect(answers[0], below).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({
      status: 404,
      text: expect.stringContaining("There is no such file, or you may not see it"),
    });
  }
  const calls = await Promise.all(
    [caseNumber, unknown].map(async (number) => {
      const answer = await page.request.get(`/api/v1/cases/${number}`);
      return { status: answer.status(), body: await answer.json() };
    }),
  );
  expect(calls[0]).toEqual(calls[1]);
  expect(calls[0]?.status).toBe(404);
});

test("A supervisor whose colleague was faster sees both answers, and is led to correct the one that stands", async ({
  as,
  given,
  scripts,
}) => {
  const file = await (await given()).heldFile();
  const [first, second] = [await as("caseworker"), await as("supervisor")];
  await beginEnd(first, file, { ended: "Released to UNHCR", when: { about: "an hour ago" } });
  await beginEnd(second, file, { ended: "Escaped", when: { about: "an hour ago" } });
  await press(first, "Record the end");
  await recorded(first, "End of the detention recorded");

  const answer = await send(second, "Record the end");
  if (!scripts) expect(answer.status()).toBe(409);
  await expect(summary(second)).toContainText(/Aigerim K\.? ?\S* changed this at .*\. Compare and choose\./);
  const row = second.getByRole("row", { name: /How it ended/ });
  await expect(row.getByRole("radio", { name: "Escaped" })).toBeChecked();
  await row.getByRole("radio", { name: "Released to UNHCR" }).check();
  await press(second, "Record the end");
  await expect(summary(second)).toContainText("The end of this detention is recorded already.");
});

test("A caseworker who presses twice records once", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginNote(page, caseNumber, "The neighbour has the key.");
  await page.getByRole("button", { name: "Add the note" }).dblclick();
  await recorded(page, "Note added");
  await page.goto(`/cases/${caseNumber}`);
  await expect(page.getByText("The neighbour has the key.")).toHaveCount(1);
});

test("A caseworker who pastes far too much is told how much fits, and keeps it", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  const text = `${"All of it matters. ".repeat(52_632).slice(0, 999_999)}.`;
  await beginNote(page, caseNumber, text);
  await press(page, "Add the note");
  await expectProblem(page, "This is 1,000,000 characters long; 20,000 fit. Shorten it by 980,000.");
  expect((await page.getByLabel("What happened?").inputValue()).length).toBe(1_000_000);
});

test("A caseworker finds no invisible mark taken, and emoji and joiners kept", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  const refused: [string, RegExp][] = [
    ["Paid \u202e0001\u202c to the guard.", /changes the order in which it reads/],
    ["A bell \u0007 rang.", /a character in this text that cannot be shown/],
  ];
  for (const [text, sentence] of refused) {
    await beginNote(page, caseNumber, text);
    await press(page, "Add the note");
    await expectProblem(page, sentence);
    await expect(page.getByLabel("What happened?")).toHaveValue(text);
  }
  const accepted = "Family 👨‍👩‍👧 are safe 🙂. می‌خواهم";
  await page.getByLabel("What happened?").fill(accepted);
  await press(page, "Add the note");
  await recorded(page, "Note added");
  await expect(page.getByText(accepted)).toBeVisible();
});

test("A caseworker who answers nothing is asked for each answer by name", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber, detention } = await (await given()).heldFile();
  await page.goto(`/cases/${caseNumber}/detentions/${detention.id}/contacts/new`);
  await press(page, "Record the contact");
  await expect(summary(page).getByRole("link")).toHaveCount(3);
  await summary(page).getByRole("link").first().click();
  await expect(page.getByLabel("Who came to see them?")).toBeFocused();
  await choose(page, "Were they let in?", "Refused");
  await sayWhen(page, "When was it?", { about: "this morning" });
  await press(page, "Record the contact");
  await expect(summary(page).getByRole("link")).toHaveCount(1);
});
