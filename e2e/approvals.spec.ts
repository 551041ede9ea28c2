import { expect, test } from "./fixtures.ts";
import { expectProblem, press } from "./steps/forms.ts";
import { beginToRecord, history, recorded } from "./steps/record.ts";

test("A caseworker asks to close a file, and the supervisor approves it; asked to reopen it, she refuses", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber, pseudonym } = await (await given()).file();
  await beginToRecord(page, caseNumber, "Close this file");
  await page.getByLabel("Why can it be closed?").fill("Flew to a third country on 28 June.");
  await press(page, "Ask to close");
  await expectProblem(page, "Say how it ended for the person.");
  await page.getByLabel("How did it end for them?").selectOption({ label: "Resettled" });
  await press(page, "Ask to close");
  await recorded(page, "Closing asked for");
  const waits = page.getByRole("status").filter({ hasText: /Closing waits for .*Saule B\..* since/ });
  await expect(waits.getByRole("link", { name: "Withdraw" })).toBeVisible();

  const supervisor = await as("supervisor");
  await supervisor.goto("/dashboard");
  const mine = supervisor.getByRole("region", { name: "Waiting for your approval" });
  const look = (of: string) =>
    supervisor.getByRole("link", { name: `Look: ${of}, ${pseudonym}`, exact: true });
  await expect(mine.getByRole("listitem").filter({ hasText: pseudonym })).toContainText("Aigerim Kolsayeva");
  await look("Close the file: resettled").click();
  await expect(supervisor.getByText("Flew to a third country on 28 June.")).toBeVisible();
  await press(supervisor, /^Approve$/);
  await recorded(supervisor, "File closed");
  const closed = /Closed .+: resettled\./;
  await expect(supervisor.getByText(closed)).toBeVisible();
  await expect(history(supervisor).filter({ hasText: "File closed" })).toContainText(
    "asked by Aigerim Kolsayeva",
  );
  const listed = supervisor.getByRole("link", { name: pseudonym, exact: true });
  await supervisor.goto("/cases?sort=changed&limit=100");
  await expect(listed).toBeHidden();
  await supervisor.goto("/cases?sort=changed&limit=100&closed=too");
  await expect(listed).toBeVisible();

  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("status").filter({ hasText: closed }).getByRole("link", { name: "Reopen" }).click();
  await page.getByLabel("Why must it be reopened?").fill("He has called from the border.");
  await press(page, "Ask to reopen");
  await recorded(page, "Reopening asked for");

  await supervisor.goto("/approvals");
  await look("Reopen the file").click();
  await press(supervisor, /^Refuse$/);
  await expectProblem(supervisor, /Say why you refuse it/);
  await supervisor.getByLabel("Reason, if you refuse").fill("It was a namesake: he was seen at home.");
  await press(supervisor, /^Refuse$/);
  await recorded(supervisor, "Reopening refused");
  await page.goto(`/cases/${caseNumber}`);
  await expect(page.getByText(closed)).toBeVisible();
  await expect(history(page).filter({ hasText: "Reopening refused" })).toContainText("It was a namesake");
});

test("A supervisor who asks to close a file cannot approve it herself, and takes it back", async ({
  as,
  given,
}) => {
  const page = await as("supervisor");
  const supervisor = await given("supervisor");
  const { caseNumber, version } = await supervisor.file();
  const asked = await supervisor.done("case.close", {
    caseNumber,
    version,
    outcome: "lost_contact",
    reason: "Nobody has heard of him since May.",
  });
  await page.goto(`/approvals/${asked.id}`);
  await expect(page.getByText("You have asked this yourself: somebody else must approve it.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Approve$/ })).toBeHidden();
  const answer = await supervisor.send("approval.decide", {
    id: asked.id,
    version: asked.version,
    decision: "approve",
  });
  expect(await answer.text()).toContain("Nobody approves their own request.");
  await page.getByRole("link", { name: "Withdraw" }).click();
  await press(page, "Withdraw the request");
  await recorded(page, "Request to close withdrawn");
  await expect(page.getByText("Closing waits for")).toBeHidden();
});
