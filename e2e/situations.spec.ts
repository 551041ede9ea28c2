import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { choose, press, sayWhen } from "./steps/forms.ts";
import type { Given } from "./steps/given.ts";
import { beginEnd, beginToRecord, history, recorded } from "./steps/record.ts";

// Whole situations, form after form: longer than one story.
test.setTimeout(300_000);

const fact = (page: Page, term: string) =>
  page.locator(".facts > div").filter({ has: page.getByText(term, { exact: true }) });
const head = (page: Page) => page.locator(".case-head");

/** Records a step on the form that is open, and its day. */
async function record(page: Page, label: string, date: string, notice: string, why?: string) {
  await page.getByLabel("What happened?").selectOption({ label });
  await sayWhen(page, "When was it?", date === "today" ? { about: date } : { date });
  if (why) await page.getByLabel("Why is it out of the usual order?").fill(why);
  await press(page, "Record the step");
  await recorded(page, notice);
}

/** A refugee and witness, wanted and held on a request; a decision served, and measures that stand: how far the endings are alike. */
async function heldUnderMeasures(caseworker: Given) {
  const file = await caseworker.file({
    countryOfOrigin: "UZB",
    countryOfAsylum: "KAZ",
    profile: ["witness"],
    whereabouts: undefined,
  });
  const { caseNumber } = file;
  await caseworker.done("rsd_step.record", { caseNumber, step: "recognised", when: "2025-06-12" });
  const arrest = { place: "not_known", when: "2025-07-05T16:10", captor: "police" };
  await caseworker.done("arrest.record", { file: caseNumber, ...arrest, ground: "extradition_request" });
  const request = { caseNumber, requestingState: "UZB", when: "2025-07-04" };
  const { id: requestId } = await caseworker.done("extradition_request.record", request);
  const complaint = { caseNumber, body: "hrc", against: "KAZ", step: "requested", when: "2025-07-05" };
  const { id: complaintId } = await caseworker.done("interim_measure.record", complaint);
  const granted = { caseNumber, complaintId, step: "granted", when: "2025-07-06" };
  await caseworker.done("interim_measure_step.record", granted);
  return { ...(await caseworker.look(caseNumber)), requestId, complaintId };
}

test("A caseworker follows a refugee who is declared wanted, arrested and asked for, until he is released to UNHCR and flown out", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file({
    countryOfOrigin: "UZB",
    countryOfAsylum: "KAZ",
    profile: ["witness"],
  });
  await beginToRecord(page, caseNumber, "A step of RSD");
  await record(page, "Recognised", "2025-06-12", "Step of RSD recorded");

  await beginToRecord(page, caseNumber, "A wanted notice");
  await sayWhen(page, "Since when?", { date: "2025-07-04" });
  await choose(page, "Through which channel are they wanted?", "Interstate wanted list (CIS)");
  await press(page, "Record the wanted notice");
  await recorded(page, "Wanted notice recorded");
  await expect(page.getByText(/^High because: .*a state has declared them wanted/)).toBeVisible();

  await beginToRecord(page, caseNumber, "An arrest");
  await choose(page, "Where are they held?", /^Police HQ/);
  await choose(page, "When was it?", "1–3 hours ago");
  await choose(page, "Who took them?", /^Police$/);
  await press(page, "Record the arrest");
  await recorded(page, "Arrest recorded");
  await expect(head(page)).toContainText("Detained");
  await expect(page.getByText(/^Extreme because: held, wanted by a foreign state/)).toBeVisible();

  await beginToRecord(page, caseNumber, "An extradition request");
  await sayWhen(page, "When was the request received?", { date: "2025-07-04" });
  await expect(page.getByRole("checkbox", { name: "Refugee status" })).toBeChecked();
  await press(page, "Record the request");
  await recorded(page, "Extradition request recorded");
  await expect(page.getByText("Demand release: refugee status").first()).toBeVisible();

  const steps = [
    ["Decision to extradite", "2025-07-05"],
    ["Decision served", "2025-07-05"],
    ["Appealed", "2025-07-06"],
  ] as const;
  for (const [label, date] of steps) {
    await beginToRecord(page, caseNumber, "An extradition step");
    await record(page, label, date, "Extradition step recorded");
  }
  await expect(page.locator(".reasons")).toContainText("decision to extradite served");

  await beginToRecord(page, caseNumber, "A complaint with interim measures");
  await choose(page, "To which body?", "UN Human Rights Committee");
  await page.getByLabel("What happened?").selectOption({ label: "Measures asked for" });
  await sayWhen(page, "When was it?", { date: "2025-07-06" });
  await press(page, "Record the complaint");
  await recorded(page, "Complaint recorded");
  await beginToRecord(page, caseNumber, "A step of the complaint");
  await record(page, "Measures granted", "2025-07-06", "Step of the complaint recorded");
  await fact(page, "Extradition").getByRole("link", { name: "Record that they hold it up" }).click();
  await record(page, "Suspended by interim measures", "2025-07-06", "Extradition step recorded");
  await expect(fact(page, "Extradition")).toContainText("held up by interim measures");

  await beginToRecord(page, caseNumber, "A safe way out");
  await choose(page, "Which way out?", "Resettlement");
  await record(page, "Accepted", "2025-07-06", "Step on the safe way out recorded");
  await beginToRecord(page, caseNumber, "End of the detention");
  await page.getByLabel("How did it end?").selectOption({ label: "Released to UNHCR" });
  await sayWhen(page, "When was it?", { about: "today" });
  await press(page, "Record the end");
  await recorded(page, "End of the detention recorded");
  await beginToRecord(page, caseNumber, "A safe way out");
  await record(page, "Departed", "today", "Step on the safe way out recorded");
  await page.getByRole("link", { name: "Record where they are" }).click();
  await sayWhen(page, "Since when?", { about: "today" });
  await press(page, "Record where they are");
  await recorded(page, "Whereabouts recorded");
  await expect(head(page)).toContainText("Resettled");
  await expect(head(page)).not.toContainText("Extreme");
});

test("A caseworker records that the refugee is handed over though measures stand, and the file stays at extreme risk", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await heldUnderMeasures(await given());
  await page.goto(`/cases/${caseNumber}`);
  await beginToRecord(page, caseNumber, "An extradition step");
  await record(page, "Handed over", "today", "Extradition step recorded", "At night, and nobody was told");
  await expect(head(page)).toContainText("In the country of origin");
  await expect(history(page).filter({ hasText: "Now: in the country of origin" })).toBeVisible();
  await page.getByRole("link", { name: "Record the breach" }).click();
  await record(page, "Measures breached", "today", "Step of the complaint recorded");
  await expect(page.getByText(/^Extreme because: .*interim measures were broken/)).toBeVisible();
});

test("A caseworker records that the refugee is released and arrested again, and the request weighs as before", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const held = await heldUnderMeasures(await given());
  const { caseNumber, detention } = held;
  await beginEnd(
    page,
    { caseNumber, detention: detention ?? { id: "" } },
    { ended: "Released", when: { date: "2025-07-06" } },
  );
  await press(page, "Record the end");
  await recorded(page, "End of the detention recorded");
  await expect(head(page)).toContainText("At liberty");
  await expect(page.locator(".reasons")).toContainText("a state asks for extradition");

  await beginToRecord(page, caseNumber, "An arrest");
  await choose(page, "Where are they held?", "Not known");
  await choose(page, "When was it?", "Within the last hour");
  await choose(page, "Who took them?", "Security service");
  await press(page, "Record the arrest");
  await recorded(page, "Arrest recorded");
  await expect(head(page)).toContainText("Detained");
  await expect(
    page.getByText(/^Extreme because: held, and the country of origin asks for extradition/),
  ).toBeVisible();
  await expect(history(page).filter({ hasText: /^.*Arrested by/ })).toHaveCount(2);
});
