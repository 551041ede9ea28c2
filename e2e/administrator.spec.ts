import { expect, test } from "./fixtures.ts";
import { expectProblem, press } from "./steps/forms.ts";
import { tryToSignIn } from "./steps/sign-in.ts";
import { choosePassword, invite, openStaff } from "./steps/staff.ts";

const PASSWORD = "seven kettles on a quiet stove";

test("An administrator invites somebody by a link that works once, and whoever has it signs in", async ({
  as,
  stranger,
}) => {
  const email = `invited-${Date.now()}@demo.panoh.test`;
  const admin = await as("admin");
  await admin.goto("/admin");
  await admin.getByRole("main").getByRole("link", { name: "Staff" }).click();
  await admin.getByRole("link", { name: "Invite somebody" }).click();
  await expect(admin).toHaveURL(/\/admin\/users\/new$/);
  const link = await invite(admin, { name: "Ruslan Ospanov", email, role: "Caseworker" });

  const page = await stranger();
  for (let look = 0; look < 3; look++) await page.goto(link); // to look does not use it up
  await expect(page.getByText(email)).toBeVisible();
  await choosePassword(page, "password12345678");
  await expectProblem(page, /one that others guess first|easy to guess/);
  await choosePassword(page, PASSWORD, `${PASSWORD}!`);
  await expectProblem(page, /The two passwords are not the same/);
  await choosePassword(page, PASSWORD);
  await expect(page.getByText("Your password is kept. Sign in with it.")).toBeVisible();
  await tryToSignIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/today$/);

  const second = await stranger();
  await second.goto(link);
  await expect(second.getByText("This invitation was used already.")).toBeVisible();
  const another = await invite(admin, { name: "Madina Ospanova", email: `also-${email}`, role: "Auditor" });
  expect(another).not.toBe(link);
});

test("An administrator adds an office and a place, and the same code not twice", async ({ as }) => {
  const page = await as("admin");
  const code = String.fromCharCode(...Array.from({ length: 5 }, () => 65 + Math.floor(Math.random() * 26)));
  const add = async () => {
    await page.goto("/admin/offices/new");
    await page.getByLabel("Country").selectOption({ label: "Kyrgyzstan" });
    await page.getByLabel("Time zone").fill("Asia/Bishkek");
    await page.getByLabel("Name of the office").fill(`Osh ${code}`);
    await page.getByLabel("Code", { exact: true }).fill(code);
    await press(page, "Add the office");
  };
  await add();
  await expect(page).toHaveURL(/\/admin\/offices/);
  await expect(page.getByText(`Osh ${code}`).first()).toBeVisible();
  await add();
  await expectProblem(page, "Another office has this code.");
  await expect(page.getByLabel("Name of the office")).toHaveValue(`Osh ${code}`);

  await page.goto("/admin/places/new");
  await page.getByLabel("Office", { exact: true }).selectOption({ label: "Almaty" });
  await page.getByLabel("Name", { exact: true }).fill(`Station ${code}`);
  await page.getByLabel("City").fill("Almaty");
  await page.getByLabel("Kind").selectOption({ label: "Police station" });
  await press(page, "Add the place");
  await expect(page.getByText(`Station ${code}`).first()).toBeVisible();
});

test("An administrator opens no file, and is not told whether there is one", async ({ as, given }) => {
  const { caseNumber } = await (await given()).file();
  const page = await as("admin");
  const texts = [];
  for (const number of [caseNumber, "ALA-2025-99999"]) {
    const answer = await page.goto(`/cases/${number}`);
    expect(answer?.status()).toBe(403);
    texts.push(await page.getByRole("main").textContent());
  }
  expect(texts[0]).toBe(texts[1]);
  await page.goto("/admin");
  await expect(page.getByRole("link", { name: "Log an arrest" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Files", exact: true })).toHaveCount(0);
});

test("An administrator closes an account, and its sessions end at the next click", async ({
  as,
  stranger,
}) => {
  const email = `leaving-${Date.now()}@demo.panoh.test`;
  const admin = await as("admin");
  const link = await invite(admin, { name: "Bota Leaving", email, role: "Caseworker" });
  const page = await stranger();
  await page.goto(link);
  await choosePassword(page, PASSWORD);
  await expect(page.getByText("Your password is kept. Sign in with it.")).toBeVisible();
  await tryToSignIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/today$/);

  await openStaff(admin, email);
  await admin.getByRole("link", { name: "Close the account" }).click();
  await press(admin, "Close the account");
  await expect(admin.getByText("Account closed").first()).toBeVisible();
  await page.goto("/cases");
  await expect(page).toHaveURL(/\/sign-in/);
});
