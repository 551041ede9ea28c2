import { fillUp, littleRoom } from "./faults/full-disk.ts";
import { expect, test } from "./fixtures.ts";
import { press, send, summary } from "./steps/forms.ts";
import { Given } from "./steps/given.ts";
import { beginContact, beginNote, recorded } from "./steps/record.ts";
import { signIn } from "./steps/sign-in.ts";

const TYPED = "She is well; the cell has a window.";

test("A caseworker at an address that is none reads so", async ({ as }) => {
  const page = await as("caseworker");
  for (const address of ["/no-such-page", "/cases/ALA-2025-99999"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "There is no such file, or you may not see it",
    );
    await page.getByRole("link", { name: "Back to the first page" }).click();
    await expect(page).toHaveURL(/\/today$/);
  }
});

test("An administrator at a page that is not theirs reads so", async ({ as }) => {
  const page = await as("admin");
  const answer = await page.goto("/cases");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not part of your work");
});

test("A caseworker who sends more than four megabytes reads that it is too large", async ({
  as,
  given,
  scripts,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginNote(page, caseNumber, "x");
  const length = 4 * 1024 * 1024 + 1;
  const area = page.getByLabel("What happened?");
  // Out of sight: to lay out a word of four million letters takes a browser longer than to send it.
  await area.evaluate((element: HTMLTextAreaElement, much) => {
    element.hidden = true;
    element.value = "x".repeat(much);
  }, length);
  const answer = await send(page, "Add the note");
  expect(answer.status()).toBe(413);
  if (scripts) {
    await expect(page.getByText("Not sent. Everything is still here.")).toBeVisible();
    const kept = page.locator("textarea[name=text]");
    expect(await kept.evaluate((element: HTMLTextAreaElement) => element.value.length)).toBe(length);
  } else {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("That is too large to send");
    await expect(
      page.getByText("Nothing was recorded. Go back: what you typed is still there."),
    ).toBeVisible();
  }
});

test("A caseworker whose page fails reads a number to say, and a form that fails keeps what was typed", async ({
  ownPanoh,
  stranger,
  scripts,
}) => {
  const panoh = await ownPanoh("demonstration");
  const page = await stranger({ baseURL: panoh.url });
  await signIn(page, "caseworker");
  const file = await new Given(page.request, panoh.url).heldFile();
  await beginContact(page, file, { party: "Family", outcome: "Let in", when: { about: "an hour ago" } });
  await page.getByLabel("What was said or seen?").fill(TYPED);
  await panoh.between("spoil-a-row.ts");

  const answer = await send(page, "Record the contact");
  if (!scripts) expect(answer.status()).toBe(500);
  await expect(summary(page)).toContainText("Something failed here.");
  await expect(summary(page)).toContainText(/say the number \S+\./);
  await expect(page.getByLabel("What was said or seen?")).toHaveValue(TYPED);

  const failed = await page.goto(`/cases/${file.caseNumber}`);
  expect(failed?.status()).toBe(500);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something failed here");
  await expect(page.getByText(/say the number \S+\./)).toBeVisible();
  expect(panoh.output()).not.toContain(TYPED);
});

test("A caseworker whose server has no room left keeps the page, and records when there is room", async ({
  ownPanoh,
  stranger,
  scripts,
}) => {
  const panoh = await ownPanoh("demonstration", littleRoom());
  const page = await stranger({ baseURL: panoh.url });
  await signIn(page, "caseworker");
  const given = new Given(page.request, panoh.url);
  const { caseNumber } = await given.file();
  await beginNote(page, caseNumber, `${TYPED} ${"And more. ".repeat(1900)}`);
  await fillUp(panoh, given, caseNumber);

  const answer = await send(page, "Add the note");
  if (!scripts) expect(answer.status()).toBe(503);
  await expect(summary(page)).toContainText("Not saved: the server’s database does not take it.");
  await expect(summary(page)).toContainText("keep this page open");
  await expect(page.getByLabel("What happened?")).toHaveValue(new RegExp(`^${TYPED}`));

  const reader = await page.context().newPage();
  const shown = await reader.goto(`/cases/${caseNumber}`);
  expect(shown?.status()).toBe(200);
  await expect(reader.getByText(TYPED)).toHaveCount(0);

  await panoh.makeRoom();
  await press(page, "Add the note");
  await recorded(page, "Note added");
  await expect(page.getByText(TYPED)).toHaveCount(1);
});
