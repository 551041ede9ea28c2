import { PASSWORD } from "../cli/demonstration/staff.ts";
import { expect, test } from "./fixtures.ts";
import { press, send, summary } from "./steps/forms.ts";
import { Given } from "./steps/given.ts";
import { beginNote, recorded } from "./steps/record.ts";
import { signIn, signOut, tryToSignIn } from "./steps/sign-in.ts";

const TYPED = "Her sister telephoned: two men asked for her at the market.";

test("A stranger learns from a refused sign-in neither who works here nor what was wrong", async ({
  stranger,
}) => {
  const page = await stranger();
  const answers = [];
  for (const email of ["gulnar@demo.panoh.test", "nobody@demo.panoh.test"]) {
    await tryToSignIn(page, email, "not the password of anybody");
    await expect(summary(page)).toContainText("E-mail or password is not right.");
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    answers.push(await summary(page).textContent());
  }
  expect(answers[0]).toBe(answers[1]);
});

test("A caseworker who follows a link is asked to sign in and led to it", async ({ stranger }) => {
  const page = await stranger();
  await page.goto("/cases?sort=pseudonym");
  await expect(page).toHaveURL(/\/sign-in\?then=/);
  await page.getByLabel("E-mail").fill("marat@demo.panoh.test");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, /^Sign in$/);
  await expect(page).toHaveURL(/\/cases\?sort=pseudonym$/);
});

test("A caseworker signs out at a checkpoint, and the way back shows nothing", async ({ stranger }) => {
  const page = await stranger();
  await signIn(page, "marat");
  await page.goto("/cases");
  await signOut(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("Lochin")).toHaveCount(0);
});

test("A caseworker whose session ended by time signs in beside what was typed, and records it", async ({
  ownPanoh,
  stranger,
}) => {
  const panoh = await ownPanoh("demonstration");
  const page = await stranger({ baseURL: panoh.url });
  await signIn(page, "caseworker");
  const { caseNumber } = await new Given(page.request, panoh.url).file();
  await beginNote(page, caseNumber, TYPED);

  await panoh.between("leave-the-desk.ts", "idle");
  await press(page, "Add the note");
  await expect(page.getByText("You were signed out after 15 minutes.")).toBeVisible();
  await expect(page.getByText(TYPED)).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("not my password at all");
  await press(page, /^Sign in$/);
  await expect(summary(page)).toContainText("E-mail or password is not right.");
  await expect(page.getByText(TYPED)).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, /^Sign in$/);

  await expect(page.getByText("What you typed is here again")).toBeVisible();
  await page.goto("/today");
  const drafts = page.getByRole("region", { name: "Drafts" });
  await expect(drafts).toContainText(/\d\d:\d\d · kept until \d\d:\d\d/);
  await drafts.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByText("What you typed is here again")).toBeVisible();
  await press(page, "Add the note");
  await recorded(page, "Note added");
  await expect(page.getByText(TYPED)).toHaveCount(1);
});

test("A caseworker whose session has come to its end finds what was typed after the next sign-in, and nobody else does", async ({
  ownPanoh,
  stranger,
}) => {
  const panoh = await ownPanoh("demonstration");
  const page = await stranger({ baseURL: panoh.url });
  await signIn(page, "caseworker");
  const { caseNumber } = await new Given(page.request, panoh.url).file();
  await beginNote(page, caseNumber, TYPED);

  await panoh.between("leave-the-desk.ts", "over");
  await press(page, "Add the note");
  await expect(page.getByText("What you typed is kept for 30 minutes")).toBeVisible();
  await expect(page.getByText(TYPED)).toHaveCount(0);
  const then = page.url();

  const other = await stranger({ baseURL: panoh.url });
  await signIn(other, "caseworker2");
  await other.goto(then);
  await expect(other.getByText(TYPED)).toHaveCount(0);

  await page.getByLabel("E-mail").fill("caseworker@demo.panoh.test");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, /^Sign in$/);
  await expect(page.getByText("What you typed is here again")).toBeVisible();
  await press(page, "Add the note");
  await recorded(page, "Note added");
});

test("A caseworker finds on Today what they were typing when the session ended, goes on with one and throws the other away", async ({
  ownPanoh,
  stranger,
}) => {
  const panoh = await ownPanoh("demonstration");
  const page = await stranger({ baseURL: panoh.url });
  await signIn(page, "caseworker");
  const { caseNumber, pseudonym } = await new Given(page.request, panoh.url).file();
  const other = await page.context().newPage();
  await beginNote(page, caseNumber, TYPED);
  await other.goto("/households/new");
  await panoh.between("leave-the-desk.ts", "idle");
  await press(other, "Make the household");
  await expect(other.getByText("You were signed out after 15 minutes.")).toBeVisible();
  await press(page, "Add the note");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, /^Sign in$/);
  await expect(page.getByText("What you typed is here again")).toBeVisible();

  await page.goto("/today");
  const drafts = page.getByRole("region", { name: "Drafts" }).getByRole("listitem");
  await expect(drafts).toHaveCount(2);
  await expect(drafts.filter({ hasText: "Add a note" })).toContainText(pseudonym);
  await drafts.filter({ hasText: "Make a household" }).getByRole("button", { name: "Discard" }).click();
  await expect(drafts).toHaveCount(1);
  await drafts.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByLabel("What happened?")).toHaveValue(TYPED);
  await press(page, "Add the note");
  await recorded(page, "Note added");
  await page.goto("/today");
  await expect(drafts).toHaveCount(0);
});

test("A caseworker is not locked out by somebody who tries their password again and again", async ({
  ownPanoh,
  stranger,
}) => {
  const panoh = await ownPanoh("demonstration");
  const own = await stranger({ baseURL: panoh.url });
  await signIn(own, "caseworker");

  const attacker = await stranger({ baseURL: panoh.url });
  await attacker.goto("/sign-in");
  for (let attempt = 0; attempt < 10; attempt++) {
    await attacker.getByLabel("E-mail").fill("caseworker@demo.panoh.test");
    await attacker.getByLabel("Password", { exact: true }).fill(`guess number ${attempt}`);
    await send(attacker, /^Sign in$/);
  }
  await tryToSignIn(attacker, "caseworker@demo.panoh.test", PASSWORD);
  await expect(summary(attacker)).toContainText(/Try again in \d+ seconds?\./);
  await expect(attacker).toHaveURL(/\/sign-in/);

  await own.context().clearCookies({ name: /session$/ }); // the device stays known
  await signIn(own, "caseworker");
  await expect(own).toHaveURL(/\/today$/);
});
