import { expect, test } from "./fixtures.ts";
import { press, summary } from "./steps/forms.ts";
import { tryToSignIn } from "./steps/sign-in.ts";
import { choosePassword } from "./steps/staff.ts";

const ADMINISTRATOR = { email: "y.kairatov@office.test", password: "copper rivers under seven bridges" };
const SUPERVISOR = { email: "s.tolegen@office.test", password: "a lantern for the long winter road" };

test("An administrator begins on an empty server, and the supervisor's link opens the first desk; never again", async ({
  ownPanoh,
  stranger,
}) => {
  const panoh = await ownPanoh("nothing");
  const page = await stranger({ baseURL: panoh.url });
  const code = /with the code (\S+)/.exec(panoh.output())?.[1] ?? "";

  await page.goto("/");
  await expect(page).toHaveURL(/\/first-run$/);
  await page.getByLabel("Code").fill("0000-0000-0000-0000");
  await press(page, "Go on");
  await expect(summary(page)).toContainText("This is not the code on the console.");
  await page.getByLabel("Code").fill(code.toLowerCase());
  await press(page, "Go on");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Your first office and its first two people",
  );
  await page.getByLabel("Country").selectOption({ label: "Kazakhstan" });
  await page.getByLabel("Time zone").fill("Asia/Almaty");
  await page.getByLabel("Name of the office").fill("Almaty");
  await page.getByLabel("Code", { exact: true }).fill("ALA");
  const administrator = page.getByRole("group", { name: "Administrator" });
  await administrator.getByLabel("Name").fill("Yerlan Kairatov");
  await administrator.getByLabel("E-mail").fill(ADMINISTRATOR.email);
  await administrator.getByLabel("Password", { exact: true }).fill(ADMINISTRATOR.password);
  await administrator.getByLabel("Password again").fill(ADMINISTRATOR.password);
  const supervisor = page.getByRole("group", { name: "Supervisor" });
  await supervisor.getByLabel("Name").fill("Saltanat Tolegen");
  await supervisor.getByLabel("E-mail").fill(SUPERVISOR.email);
  await press(page, "Begin");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Panoh is ready");
  const link = (await page.getByText(/\/invitation\//).textContent()) ?? "";
  await page.goto(link);
  await page.reload(); // to look does not use it up
  await expect(page.getByText(SUPERVISOR.email)).toBeVisible();
  await choosePassword(page, SUPERVISOR.password);
  await expect(page.getByText("Your password is kept. Sign in with it.")).toBeVisible();
  await tryToSignIn(page, SUPERVISOR.email, SUPERVISOR.password);
  await expect(page).toHaveURL(/\/dashboard$/);

  const second = await stranger({ baseURL: panoh.url });
  const answer = await second.goto("/first-run");
  expect(answer?.status()).toBe(404);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText(
    "There is no such file, or you may not see it",
  );
  await second.goto(link);
  await expect(second.getByText("This invitation was used already.")).toBeVisible();
  await tryToSignIn(second, ADMINISTRATOR.email, ADMINISTRATOR.password);
  await expect(second).toHaveURL(/\/admin$/);

  await panoh.stop();
  await panoh.start();
  expect(panoh.output().match(/with the code/g)).toHaveLength(1);
});
