import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen } from "./steps/forms.ts";
import { beginEnd, beginToRecord, history, limit, recorded } from "./steps/record.ts";

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);
/** A day that lies ahead of the demonstration's clock as well as of ours. */
const LATER = dayFromNow(400).toISOString().slice(0, 10);
const LATER_STILL = dayFromNow(420).toISOString().slice(0, 10);

test("A caseworker adds a limit that a court has set, puts it off, stops it, and it counts on", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file();
  await beginToRecord(page, caseNumber, "A time limit");
  await press(page, "Add the limit");
  await expectProblem(page, "Say whose move it is.");
  await choose(page, "Whose move is it?", "They must");
  await page.getByLabel("What ends?").fill("Hearing on custody");
  await page.getByLabel("On which day?").fill(LATER);
  await page.getByLabel("Who has set it?").fill("Almaty district court");
  await press(page, "Add the limit");
  await recorded(page, "Limit added");
  await expect(limit(page, "Hearing on custody").first()).toContainText("They must");

  await page.goto(`/cases/${caseNumber}/clocks`);
  const own = limit(page, "Hearing on custody");
  await expect(own).toContainText("by Almaty district court");
  await own.getByRole("link", { name: "Change this limit" }).click();
  await choose(page, "What happened to it?", "It was put off, or brought forward");
  await page.getByLabel("New last day").fill(LATER_STILL);
  await sayWhen(page, "When was that?", { about: "today" });
  await page.getByLabel("Why?").fill("The judge is ill");
  await press(page, "Record the change");
  await recorded(page, "Limit extended");
  await expect(history(page).filter({ hasText: "Limit extended" })).toContainText("The judge is ill");

  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(own).toContainText("extended on");
  await own.getByRole("link", { name: "Change this limit" }).click();
  await choose(page, "What happened to it?", "It no longer runs");
  await sayWhen(page, "When was that?", { about: "today" });
  await page.getByLabel("Why?").fill("The motion was withdrawn");
  await press(page, "Record the change");
  await recorded(page, "Limit stopped");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(page.getByRole("region", { name: "Stopped" })).toContainText("Hearing on custody");
  await expect(page.getByRole("main")).toContainText("No limit runs on this file.");

  await own.getByRole("link", { name: "Change this limit" }).click();
  await choose(page, "What happened to it?", "It counts on");
  await sayWhen(page, "When was that?", { about: "today" });
  await page.getByLabel("Why?").fill("A new motion");
  await press(page, "Record the change");
  await recorded(page, "Limit counts on");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(page.getByRole("region", { name: "Running" })).toContainText("Hearing on custody");
});

test("A caseworker records with one press that somebody is held beyond the limit, and is not asked again", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const arrest = { ground: "wanted_by_foreign_state", when: "5 days ago" };
  const { caseNumber } = await caseworker.heldFile(arrest);
  await page.goto(`/cases/${caseNumber}/clocks`);
  const over = page.locator(".clock").filter({ hasText: "Held beyond" });
  const before = await over.getByRole("link", { name: "Record it" }).count();
  await over.getByRole("link", { name: "Record it" }).first().click();
  await expect(page.getByRole("heading", { name: "Held beyond the limit" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("plus 72 h");
  await press(page, "Record it");
  await recorded(page, "Recorded that the limit has passed");
  await expect(history(page).filter({ hasText: "Held beyond the limit" })).toContainText(
    "held beyond the limit since",
  );
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(over.getByRole("link", { name: "Record it" })).toHaveCount(before - 1);
  await expect(over.filter({ hasText: "recorded as evidence" })).toHaveCount(1);
});

test("A caseworker records the release first, and then that somebody was held beyond the limit until then", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const held = await caseworker.heldFile({ ground: "wanted_by_foreign_state", when: "6 days ago" });
  await beginEnd(page, held, { ended: "Released", when: { about: "yesterday" } });
  await press(page, "Record the end");
  const notice = await recorded(page, "End of the detention recorded");
  await notice.getByRole("link", { name: "Record that they were held beyond the limit" }).click();
  await expect(page.getByRole("main")).toContainText(/held beyond the limit from .+ to .+ plus 72 h/);
  await press(page, "Record it");
  await recorded(page, "Recorded that the limit has passed");
  await expect(history(page).filter({ hasText: "Held beyond the limit" })).toContainText(
    /held beyond the limit from .+ to /,
  );
  await page.goto(`/cases/${held.caseNumber}/clocks`);
  const stopped = page.getByRole("region", { name: "Stopped" }).locator(".clock");
  const evidence = stopped.filter({ hasText: "recorded as evidence" });
  await expect(evidence).toContainText(
    /the detention ended, held beyond the limit for at least \d+ (h|days?)/,
  );
  await expect(evidence.getByRole("link", { name: "Record it" })).toHaveCount(0);
});

test("A caseworker demands release of somebody who is held beyond the limit: the task says why", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const held = await (await given()).heldFile({ ground: "wanted_by_foreign_state", when: "5 days ago" });
  await page.goto(`/cases/${held.caseNumber}`);
  await page.getByRole("link", { name: "Demand release" }).click();
  await expect(page.getByLabel("What is to be done?")).toHaveValue(
    /^Demand release: held beyond the limit since .+ KZ CPC 587 §1-2\.$/,
  );
  await press(page, "Add the task");
  await recorded(page, "Task added");
  const task = page.getByRole("region", { name: "Tasks" }).getByRole("listitem");
  await expect(task).toContainText("Demand release: held beyond the limit since");
  await expect(task).toContainText("today");
});

test("A supervisor stops the alarm of a silence with a reason; a caseworker cannot", async ({
  as,
  given,
}) => {
  const { caseNumber } = await (await given()).heldFile({ when: "2 days ago" });
  const caseworker = await as("caseworker");
  await caseworker.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(caseworker, "Confirm contact")).toContainText("Overdue");
  await expect(
    limit(caseworker, "Confirm contact").getByRole("link", { name: "Change this limit" }),
  ).toHaveCount(0);
  const page = await as("supervisor");
  await page.goto(`/cases/${caseNumber}`);
  await expect(page.getByRole("main")).toContainText("silence alarm unanswered");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await limit(page, "Confirm contact").getByRole("link", { name: "Change this limit" }).click();
  const form = new URL(page.url()).pathname;
  expect((await caseworker.goto(form))?.status()).toBe(403);
  await choose(page, "What happened to it?", "It no longer runs");
  await sayWhen(page, "When was that?", { about: "today" });
  await page.getByLabel("Why?").fill("Our doctor works there and sees them daily");
  await press(page, "Record the change");
  await recorded(page, "Limit stopped");
  await expect(page.getByRole("main")).not.toContainText("silence alarm unanswered");
});
