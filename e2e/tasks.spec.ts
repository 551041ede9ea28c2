import { expect, test } from "./fixtures.ts";
import { expectProblem, press, summary } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

test("A caseworker adds a task, finds it on Today, and completes it", async ({ as, given }) => {
  const page = await as("caseworker");
  const { caseNumber, pseudonym } = await (await given()).file();
  const what = `Call counsel of ${pseudonym}`;
  await beginToRecord(page, caseNumber, "A task");
  await page.getByLabel("What is to be done?").fill(what);
  await page.getByLabel("By which day?").fill("2025-07-01");
  await press(page, "Add the task");
  await expectProblem(page, /That day has passed/);
  await expect(page.getByLabel("What is to be done?")).toHaveValue(what);
  await page.getByLabel("By which day?").fill("2025-07-07");
  await press(page, "Add the task");
  await recorded(page, "Task added");
  const open = page.getByRole("region", { name: "Tasks", exact: true });
  await expect(open).toContainText(what);
  await expect(open).toContainText("due today");

  await page.goto("/today?show=tasks");
  const mine = page.getByRole("region", { name: "My tasks" }).getByRole("listitem").filter({ hasText: what });
  await expect(mine).toContainText(`${pseudonym} · due today`);
  await mine.getByRole("link", { name: /^Complete the task/ }).click();
  await page.getByLabel("What came of it?").fill("She goes there at noon.");
  await press(page, /^Done$/);
  await recorded(page, "Task completed");
  await expect(open).toBeHidden();
  const done = history(page).filter({ hasText: "Task done" });
  await expect(done).toContainText(what);
  await expect(done).toContainText("She goes there at noon.");
  await page.goto("/today?show=tasks");
  await expect(mine).toBeHidden();
});

test("A caseworker who completes a task that the supervisor has completed meanwhile is told so", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.file();
  const task = await caseworker.done("task.add", { caseNumber, what: "Bring the certificate" });
  const form = `/cases/${caseNumber}/tasks/${task.id}/completion/new`;
  await page.goto(form);
  await expect(page.getByText("Bring the certificate")).toBeVisible();
  await (await given("supervisor")).done("task.complete", {
    caseNumber,
    taskId: task.id,
    version: task.version,
  });
  await page.getByLabel("What came of it?").fill("He has it.");
  await press(page, /^Done$/);
  await expect(summary(page)).toContainText("This task is done already.");
  await expect(summary(page)).toContainText(/Saule .* did it/);
  await expect(page.getByLabel("What came of it?")).toHaveValue("He has it.");
  await page.goto(form);
  await expect(page.getByRole("status").filter({ hasText: "This task is done already." })).toContainText(
    /Saule .* did it/,
  );
});

test("A caseworker on a phone finds what ends, then their tasks, then what is new, then their files; at a desk what is new stands beside", async ({
  as,
}) => {
  const parts = [/^Ends in/, "My tasks", /^Since/, /^My files/];
  const placed = async (width: number) => {
    const page = await as("caseworker", { viewport: { width, height: 800 } });
    await page.goto("/today");
    const boxes = [];
    for (const name of parts) boxes.push(await page.getByRole("region", { name }).boundingBox());
    return boxes.map((box) => ({ x: box?.x ?? 0, y: box?.y ?? 0 }));
  };
  const phone = (await placed(360)).map(({ y }) => y);
  expect(phone).toEqual(phone.toSorted((one, other) => one - other));
  const [ends, tasks, since, files] = await placed(1440);
  expect(since?.y).toBe(ends?.y);
  expect(since?.x ?? 0).toBeGreaterThan(ends?.x ?? 0);
  expect(tasks?.x).toBe(since?.x);
  expect(tasks?.y ?? 0).toBeGreaterThan(since?.y ?? 0);
  expect(files?.x).toBe(ends?.x);
});
