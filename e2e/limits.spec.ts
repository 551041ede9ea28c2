import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press, sayWhen } from "./steps/forms.ts";
import { recorded } from "./steps/record.ts";

const APPEAL = "Appeal to the Supreme Court against the extradition";
const limit = (page: Page, what: string) => page.locator(".clock").filter({ hasText: what });

test("A caseworker sees until when to appeal once an extradition is served, and that the appeal has stopped it", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const caseworker = await given();
  const { caseNumber } = await caseworker.heldFile({ ground: "extradition_request", when: "6 days ago" });
  const request = { caseNumber, requestingState: "UZB", when: "5 days ago" };
  const { id: requestId } = await caseworker.done("extradition_request.record", request);
  await caseworker.done("extradition_step.record", {
    caseNumber,
    requestId,
    step: "decided",
    when: "3 days ago",
  });
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, APPEAL)).toContainText("the decision was not served as far as we know");
  await expect(limit(page, APPEAL).getByText("possible", { exact: true })).toBeVisible();

  await page.goto(`/cases/${caseNumber}/extradition-requests/${requestId}/steps/new?step=decision_served`);
  await sayWhen(page, "When was it?", { about: "yesterday" });
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, APPEAL)).toContainText(
    /Copy served \w{3} \d+ \w+( \d{4})?, plus 10 days: \w{3} \d+/,
  );
  await expect(limit(page, APPEAL)).toContainText("KZ CPC 592 · rule kz.cpc.592.appeal");
  await expect(limit(page, APPEAL).getByText("possible", { exact: true })).toBeHidden();

  await limit(page, APPEAL).getByRole("link", { name: "Record the appeal" }).click();
  await expect(page.getByLabel("What happened?")).toHaveValue("appealed");
  await sayWhen(page, "When was it?", { about: "today" });
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, APPEAL)).toContainText("recorded: Appealed");
  await expect(limit(page, APPEAL)).toContainText("Stopped");
});
