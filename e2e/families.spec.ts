import { expect, test } from "./fixtures.ts";
import { choose, expectProblem, press, sayWhen, summary } from "./steps/forms.ts";
import { beginEnd, history, recorded } from "./steps/record.ts";

test("A caseworker makes a household of three files, and a fourth joins it", async ({ as, given }) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [head, spouse, child, late] = [
    await caseworker.file(),
    await caseworker.file(),
    await caseworker.file(),
    await caseworker.file(),
  ];
  await page.goto(`/cases/${head.caseNumber}`);
  await page.getByRole("link", { name: "Make a household" }).click();
  const person = (number: number) => page.getByRole("group", { name: `Person ${number}`, exact: true });
  const fill = async (number: number, file: string, place: string) => {
    await person(number).getByLabel("Their file").fill(file);
    await person(number).getByLabel("Place in the household").selectOption({ label: place });
  };
  await expect(person(1).getByLabel("Their file")).toHaveValue(head.caseNumber);
  await press(page, "Make the household");
  await expectProblem(page, "A household has two people at least. Say who the second one is.");

  // The second row stays empty: the sentence stands at the fourth, where somebody was named who is not to be found.
  await fill(3, spouse.pseudonym, "Spouse");
  await fill(4, "SHY-2025-99999", "Child");
  await press(page, "Make the household");
  await expectProblem(page, "You have no file of that pseudonym or number. Look at it again.");
  await expect(person(4).locator(".wrong")).toBeVisible();
  await expect(person(3).getByLabel("Their file")).toHaveValue(spouse.pseudonym);
  await fill(4, child.caseNumber, "Child");
  await press(page, "Make the household");

  await expect(page.getByRole("status").filter({ hasText: /^Household made at \d\d:\d\d/ })).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Household ALA-H-\d{4}$/);
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  const number = heading?.replace("Household ", "") ?? "";
  const files = page.getByRole("region", { name: "Files of the household" });
  for (const { caseNumber } of [head, spouse, child]) await expect(files).toContainText(caseNumber);

  await page.getByRole("link", { name: "Add a person" }).click();
  await page.getByLabel("Their file").fill(late.pseudonym);
  await page.getByLabel("Place in the household").selectOption({ label: "Parent" });
  await press(page, "Add to the household");
  await recorded(page, "Household joined");
  await expect(history(page).filter({ hasText: `Joined household ${number}` })).toContainText("parent");
  await page.getByRole("link", { name: `${number}, 4 people` }).click();
  await page.getByRole("link", { name: "Add a person" }).click();
  await page.getByLabel("Their file").fill(child.caseNumber);
  await page.getByLabel("Place in the household").selectOption({ label: "Child" });
  await press(page, "Add to the household");
  await expectProblem(page, new RegExp(`${child.pseudonym} is in household ${number} already`));

  await page.goto(`/cases/${late.caseNumber}`);
  await page.getByRole("link", { name: `${number}, 4 people` }).click();
  await page.getByRole("link", { name: "Somebody has left" }).click();
  await press(page, "Record that they left");
  await expectProblem(page, /./);
  await page.getByLabel("Who has left?").selectOption({ value: late.caseNumber });
  await page.getByLabel("What is known of it").fill("Went back to his brother");
  await press(page, "Record that they left");
  await recorded(page, "That they left is recorded");
  await expect(history(page).filter({ hasText: `Left household ${number}` })).toContainText("his brother");

  const auditor = await as("auditor");
  await auditor.goto(`/cases/${child.caseNumber}`);
  await auditor.getByRole("link", { name: `${number}, 3 people` }).click();
  await expect(auditor.getByRole("region", { name: "Who lives there" })).toContainText(head.pseudonym);
  await expect(auditor.getByRole("link", { name: "Add a person" })).toHaveCount(0);
});

test("A caseworker takes in a family of six at once, each as somebody new, and the mother becomes its head when the father has left", async ({
  as,
}) => {
  const page = await as("caseworker");
  await page.goto("/households");
  await page.getByRole("link", { name: "Make a household" }).click();
  const person = (number: number) => page.getByRole("group", { name: `Person ${number}`, exact: true });
  const say = async (number: number, place: string, age: string, name?: string) => {
    await person(number).getByLabel("Place in the household").selectOption({ label: place });
    await person(number).getByLabel("How old?").selectOption({ label: age });
    if (name) await person(number).getByLabel("Official name").fill(name);
  };
  await say(1, "Head", "18–59", "Zafar Invented");
  await say(2, "Spouse", "18–59", "Zamira Invented");
  for (const number of [3, 4, 5]) await say(number, "Child", "5–11");
  await expect(person(6)).toHaveCount(0);
  await press(page, "Add 5 rows");
  await expect(person(2).getByLabel("Official name")).toHaveValue("Zamira Invented");
  await expect(person(10)).toBeVisible();
  await say(6, "Head", "60 or older");
  await page.getByLabel("Country of origin").fill("Uzbekistan");
  await sayWhen(page, "When did they arrive?", { about: "about 15 May" });
  await choose(page, "How did they come in?", /^Irregularly/);
  await page.getByLabel("What happened?").fill("They crossed the river at night, all six.");
  await press(page, "Make the household");
  await expectProblem(page, "A household has one head. Choose one person as its head.");
  await expect(person(6).locator(".wrong")).toBeVisible();
  await say(6, "Parent", "60 or older");
  await press(page, "Make the household");
  await expect(page.getByRole("status").filter({ hasText: /^Household made at/ })).toBeFocused();

  const household = new URL(page.url()).pathname;
  const files = page.getByRole("region", { name: "Files of the household" }).getByRole("rowheader");
  await expect(files).toHaveCount(6);
  await expect(page.getByText("Zamira")).toHaveCount(0);
  const living = page.getByRole("region", { name: "Who lives there" });
  const called = async (place: string) =>
    (await living.locator(".facts > div").filter({ hasText: place }).getByRole("link").textContent()) ?? "";
  const [father, mother] = [await called("Head"), await called("Spouse")];
  await living.getByRole("link", { name: mother }).click();
  await expect(page.locator(".case-head")).toContainText("18–59 · Uzbekistan to Kazakhstan");
  const opened = history(page).filter({ hasText: "File opened" });
  await expect(opened).toContainText(/in household ALA-H-\d{4}, spouse/);
  await expect(opened).toContainText("Sealed: 1 name");
  await expect(opened).toContainText("They crossed the river at night, all six.");
  await expect(page.getByText("came in irregularly")).toBeVisible();

  await page.getByRole("link", { name: /^ALA-H-\d{4}, 6 people/ }).click();
  await page.getByRole("link", { name: "Somebody has left" }).click();
  const gone = page.getByLabel("Who has left?").locator("option", { hasText: father });
  await page.getByLabel("Who has left?").selectOption((await gone.getAttribute("value")) ?? "");
  await press(page, "Record that they left");
  await recorded(page, "That they left is recorded");
  await page.goto(household);
  await expect(living).toContainText("Nobody is its head now");
  await page.getByRole("link", { name: "Change places" }).click();
  await press(page, "Record the places");
  await expect(summary(page)).toContainText("Nobody’s place differs from what is recorded.");
  await page.getByLabel(mother).selectOption({ label: "Head" });
  await press(page, "Record the places");
  await expect(page.getByRole("status").filter({ hasText: /^Places recorded at/ })).toBeFocused();
  await expect(living.locator(".facts > div").filter({ hasText: "Head" })).toContainText(mother);
  await living.getByRole("link", { name: mother }).click();
  await expect(history(page).filter({ hasText: /Place in household \S+ changed/ })).toContainText(
    "head (was: spouse)",
  );
});

test("A caseworker relates two files, and each shows the other from its own side", async ({ as, given }) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [mother, daughter] = [await caseworker.file(), await caseworker.heldFile()];
  await page.goto(`/cases/${mother.caseNumber}`);
  await page.getByRole("link", { name: "Add a related person" }).click();
  await page.getByLabel("Who is it?").fill(mother.caseNumber);
  await page.getByLabel(/^What is that person to/).selectOption({ label: "Child" });
  await press(page, "Record the relation");
  await expectProblem(page, "This is the file itself. Name the other person.");
  await page.getByLabel("Who is it?").fill(daughter.pseudonym);
  await page.getByLabel("What is known of it?").fill("She is her eldest.");
  await press(page, "Record the relation");
  await recorded(page, "Relation recorded");
  const related = page.locator(".facts > div").filter({ has: page.getByText("Related", { exact: true }) });
  await expect(related).toContainText(`${daughter.pseudonym} · child · detained, day 1`);
  const entry = history(page).filter({ hasText: `Related to ${daughter.pseudonym}` });
  await expect(entry).toContainText("their child");
  await expect(entry).toContainText("She is her eldest.");

  await related.getByRole("link", { name: daughter.pseudonym }).click();
  await expect(related).toContainText(`${mother.pseudonym} · parent · at liberty`);
  await expect(history(page).filter({ hasText: `Related to ${mother.pseudonym}` })).toContainText(
    "their parent",
  );
});

test("A caseworker takes back a relation that is none, and it leaves both files", async ({ as, given }) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [one, other] = [await caseworker.file(), await caseworker.file()];
  const relation = { caseNumber: one.caseNumber, other: other.caseNumber, kind: "sibling" };
  await caseworker.done("relation.add", { ...relation, text: "So the neighbours say." });
  await page.goto(`/cases/${one.caseNumber}`);
  const entry = history(page).filter({ hasText: `Related to ${other.pseudonym}` });
  await entry.getByRole("link", { name: "Correct" }).click();
  await expect(page.getByLabel("What happened?")).toHaveValue("So the neighbours say.");
  await page.getByLabel("It never happened").check();
  await page.getByLabel("Why is it different?").fill("they only share a surname");
  await press(page, "Record the correction");
  await recorded(page, "Correction recorded");
  const related = page.locator(".facts > div").filter({ has: page.getByText("Related", { exact: true }) });
  await expect(related).not.toContainText(other.pseudonym);
  await page.goto(`/cases/${other.caseNumber}`);
  await expect(related).not.toContainText(one.pseudonym);
  await expect(history(page).filter({ hasText: "they only share a surname" })).toBeVisible();
});

test("A caseworker of another office finds neither a household nor who is in it", async ({ as, given }) => {
  const caseworker = await given();
  const [head, child] = [await caseworker.file(), await caseworker.file()];
  const members = [
    { file: head.caseNumber, place: "head" },
    { file: child.caseNumber, place: "child" },
  ];
  const { id } = await caseworker.done("household.create", { members });
  const page = await as("caseworker2");
  const answer = await page.goto(`/households/${id}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(head.pseudonym)).toHaveCount(0);
});

test("A caseworker logs that both parents are held, and each child has a task and a need that is proposed, until one is back", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const [mother, father, boy] = [
    await caseworker.file({ ageBand: "18-59" }),
    await caseworker.file({ ageBand: "18-59" }),
    await caseworker.file({ ageBand: "12-17" }),
  ];
  const places = ["head", "spouse", "child"];
  const members = [mother, father, boy].map(({ caseNumber: file }, at) => ({ file, place: places[at] }));
  await caseworker.done("household.create", { members });
  for (const { caseNumber } of [mother, father]) {
    await page.goto(`/arrests/new?file=${caseNumber}`);
    await choose(page, "Where are they held?", "Not known");
    await choose(page, "When was it?", "1–3 hours ago");
    await press(page, "Record the arrest");
    await recorded(page, "Arrest recorded");
  }
  await page.goto(`/cases/${boy.caseNumber}`);
  const tasks = page.getByRole("region", { name: "Tasks" });
  await expect(tasks).toContainText(
    /See who looks after them: every adult of household ALA-H-\d{4} is held or gone/,
  );
  await expect(tasks).toContainText("due today");
  await expect(page.getByText("SC-SC Separated child · proposed")).toBeVisible();
  await page.getByRole("link", { name: "Confirm or dismiss what is proposed" }).click();
  await expect(page.getByRole("main")).toContainText("SC-SC");

  const { detention } = await caseworker.look(mother.caseNumber);
  await beginEnd(
    page,
    { caseNumber: mother.caseNumber, detention: detention ?? { id: "" } },
    { ended: "Released", when: { about: "today" } },
  );
  await press(page, "Record the end");
  await recorded(page, "End of the detention recorded");
  await page.goto(`/cases/${boy.caseNumber}`);
  await expect(tasks).toHaveCount(0);
  await expect(page.getByText("SC-SC Separated child")).toHaveCount(0);
});
