import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { choose, press, sayWhen, summary } from "./steps/forms.ts";
import {
  arrestForState,
  askForMeasures,
  declareWanted,
  recordStep,
  requestExtradition,
  takeStep,
} from "./steps/procedures.ts";
import { beginToRecord, history, limit, recorded } from "./steps/record.ts";

// Whole situations, form after form: longer than one story.
test.setTimeout(300_000);

const fact = (page: Page, term: string) =>
  page.locator(".facts > div").filter({ has: page.getByText(term, { exact: true }) });
const head = (page: Page) => page.locator(".case-head");
const proposal = (page: Page, what: string) =>
  page
    .getByRole("region", { name: /^To be recorded next/ })
    .getByRole("listitem")
    .filter({ hasText: what });

const REFUGEE = { countryOfOrigin: "UZB", countryOfAsylum: "KAZ", profile: ["witness"] };
const MOTION = "Motion for custody at the court";
const ORDER = /Release, or a court’s order(?! that)/;
const EXTENDED = "Release, or a court’s order that extends custody";
const NO_REQUEST = "Release, if no request for extradition has come";
const NO_ARREST = "Release, if extradition arrest was not applied";
const APPEAL = "Appeal to the Supreme Court against the extradition";

const clocks = (page: Page, caseNumber: string) => page.goto(`/cases/${caseNumber}/clocks`);
const running = (page: Page, what: string | RegExp) =>
  expect(limit(page, what).filter({ hasNotText: "Stopped" }).first()).toBeVisible();
const stopped = async (page: Page, what: string | RegExp, by: string) => {
  await expect(limit(page, what).filter({ hasText: "Stopped" }).first()).toContainText(by);
  await expect(limit(page, what).filter({ hasNotText: "Stopped" })).toHaveCount(0);
};

/** Recognised, declared wanted, arrested and asked for; measures stand: how far the endings are alike. */
async function heldUnderMeasures(page: Page, caseNumber: string) {
  await recordStep(page, caseNumber, "A step of RSD", { label: "Recognised", when: { date: "2025-06-12" } });
  await declareWanted(page, caseNumber, "2025-07-03");
  await arrestForState(page, caseNumber, "2025-07-05", "16:10");
  await requestExtradition(page, caseNumber, "2025-07-05");
  await askForMeasures(page, caseNumber, "2025-07-06");
}

test("A caseworker follows a refugee who is declared wanted, arrested and asked for, limit after limit, until he is released to UNHCR and flown out", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file(REFUGEE);
  await recordStep(page, caseNumber, "A step of RSD", { label: "Recognised", when: { date: "2025-06-12" } });
  await declareWanted(page, caseNumber, "2025-07-03");
  await expect(page.getByText(/^High because: .*a state has declared them wanted/)).toBeVisible();
  await expect(fact(page, "Procedures")).toContainText("Extradition: wanted notice");

  await arrestForState(page, caseNumber, "2025-07-05", "16:10");
  await expect(head(page)).toContainText("Detained");
  await expect(page.getByText(/^Extreme because: held, wanted by a foreign state/)).toBeVisible();
  await clocks(page, caseNumber);
  await expect(limit(page, ORDER).first()).toContainText("(none recorded)");
  for (const what of [MOTION, ORDER, NO_REQUEST, NO_ARREST]) await running(page, what);

  await beginToRecord(page, caseNumber, "A hearing");
  await page.getByLabel("What does the court hear?").selectOption({ label: "Custody" });
  await sayWhen(page, "When is it, or when was it?", { date: "2025-07-06", time: "11:00" });
  await page.getByLabel("Which court?").fill("District court, Almaty");
  await choose(page, "What came of it?", "Decided");
  await press(page, "Record the hearing");
  await recorded(page, "Hearing recorded");
  const ordered = proposal(page, "Extradition: temporary custody ordered");
  await expect(ordered).toContainText("A court decided about custody on Sun 6 July");
  await ordered.getByRole("link", { name: /^Record it/ }).click();
  await expect(page.getByLabel("Which state wants them?")).toHaveValue("Uzbekistan");
  await expect(page.getByLabel("What happened?")).toHaveValue("temporary_custody_ordered");
  await expect(page.getByRole("group", { name: "When was it?" }).getByLabel("Date")).toHaveValue(
    "2025-07-06",
  );
  await page.getByLabel("Until which day, or for which day?").fill("2025-08-14");
  await press(page, "Record the step");
  await recorded(page, "Extradition step recorded");
  await expect(fact(page, "Extradition")).toContainText("wanted by Uzbekistan");
  await clocks(page, caseNumber);
  await stopped(page, MOTION, "a court ordered temporary custody");
  await stopped(page, ORDER, "(recorded)");
  await expect(limit(page, EXTENDED)).toContainText("Thu 14 August");
  for (const what of [NO_REQUEST, NO_ARREST]) await running(page, what);

  await beginToRecord(page, caseNumber, "An extradition request");
  await sayWhen(page, "When was the request received?", { date: "2025-07-06" });
  await expect(page.getByRole("checkbox", { name: "Refugee status" })).toBeChecked();
  await press(page, "Record the request");
  await recorded(page, "Extradition request recorded");
  await expect(page.getByText("Demand release: refugee status").first()).toBeVisible();
  await expect(fact(page, "Extradition")).toHaveCount(1);
  await clocks(page, caseNumber);
  await stopped(page, NO_REQUEST, "a request for extradition was received");
  await running(page, NO_ARREST);

  const today = { about: "today" };
  await recordStep(page, caseNumber, "An extradition step", { label: "Extradition arrest", when: today });
  await clocks(page, caseNumber);
  await stopped(page, NO_ARREST, "extradition arrest was applied");
  await recordStep(page, caseNumber, "An extradition step", { label: "Decision to extradite", when: today });
  await proposal(page, "Extradition: decision served").getByRole("link").click();
  await takeStep(page, { label: "Decision served", when: today }, "Extradition step recorded");
  await expect(page.locator(".reasons")).toContainText("decision to extradite served");
  await clocks(page, caseNumber);
  await running(page, APPEAL);
  await limit(page, APPEAL).getByRole("link", { name: "Record the appeal" }).click();
  await takeStep(page, { label: "Appealed", when: today }, "Extradition step recorded");
  await clocks(page, caseNumber);
  await stopped(page, APPEAL, "recorded: Appealed");

  await askForMeasures(page, caseNumber, "2025-07-07");
  await proposal(page, "Extradition: suspended by interim measures").getByRole("link").click();
  await expect(page.getByLabel("What happened?")).toHaveValue("suspended");
  await takeStep(page, { label: "Suspended by interim measures", when: today }, "Extradition step recorded");
  await expect(fact(page, "Extradition")).toContainText("held up by interim measures");

  await beginToRecord(page, caseNumber, "A safe way out");
  await choose(page, "Which way out?", "Resettlement");
  await takeStep(page, { label: "Accepted", when: today }, "Step on the safe way out recorded");
  await beginToRecord(page, caseNumber, "End of the detention");
  await page.getByLabel("How did it end?").selectOption({ label: "Released to UNHCR" });
  await sayWhen(page, "When was it?", today);
  await press(page, "Record the end");
  await recorded(page, "End of the detention recorded");
  await recordStep(page, caseNumber, "A safe way out", { label: "Departed", when: today });
  await page.getByRole("link", { name: "Record where they are" }).click();
  await sayWhen(page, "Since when?", today);
  await press(page, "Record where they are");
  await recorded(page, "Whereabouts recorded");
  await expect(head(page)).toContainText("Resettled");
  await expect(head(page)).not.toContainText("Extreme");
});

test("A caseworker records that the refugee is handed over though measures stand, and looks after him from afar", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file(REFUGEE);
  await heldUnderMeasures(page, caseNumber);
  await recordStep(page, caseNumber, "An extradition step", {
    label: "Handed over",
    when: { about: "today" },
    why: "At night, and nobody was told",
  });
  await expect(head(page)).toContainText("In the country of origin");
  await expect(history(page).filter({ hasText: "Now: in the country of origin" })).toBeVisible();
  await expect(history(page).filter({ hasText: "The file goes on as monitoring" })).toBeVisible();
  await expect(fact(page, "File")).toContainText("Monitoring");
  await page.getByRole("link", { name: "Record the breach" }).click();
  await takeStep(
    page,
    { label: "Measures breached", when: { about: "today" } },
    "Step of the complaint recorded",
  );
  await expect(page.getByText(/^Extreme because: .*interim measures were broken/)).toBeVisible();

  await page.getByRole("link", { name: "Record where they are held, or live, there" }).click();
  await expect(page.getByLabel("Where are they?")).toHaveValue("in_country_of_origin");
  await sayWhen(page, "Since when?", { about: "today" });
  await page.getByLabel("Which place?").fill("Remand prison, by the old mill");
  await press(page, "Record where they are");
  await recorded(page, "Whereabouts recorded");
  await expect(head(page)).toContainText("Remand prison, by the old mill");
  await page.getByRole("link", { name: "Record a visit" }).click();
  await expect(page.getByLabel("Kind of note")).toHaveValue("visit");
  await page.getByLabel("What happened?").fill("A diplomat was let in for ten minutes, with a guard.");
  await press(page, "Add the note");
  await recorded(page, "Note added");
});

test("A caseworker records that the refugee is released and arrested again, and the two detentions are linked", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file(REFUGEE);
  await heldUnderMeasures(page, caseNumber);
  await beginToRecord(page, caseNumber, "End of the detention");
  await page.getByLabel("How did it end?").selectOption({ label: "Released" });
  await sayWhen(page, "When was it?", { date: "2025-07-06", time: "15:00" });
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
  await expect(fact(page, "Held before")).toContainText(/from .*5 July, 16:10 to .*6 July, 15:00: released/);
  await expect(history(page).filter({ hasText: "Arrested again by the security service" })).toContainText(
    "held before, since Sat 5 July, 16:10: released",
  );
  await page.goto(`/cases/${caseNumber}?as=time-line`);
  await expect(page.locator("#history")).toContainText("Arrested again by the security service");
});

test("A caseworker records all the same that somebody who is held was arrested again, and one detention goes on from the other", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file(REFUGEE);
  await arrestForState(page, caseNumber, "2025-07-05", "16:10");
  await page.goto(`/arrests/new?file=${caseNumber}`);
  await choose(page, "Where are they held?", "Not known");
  await choose(page, "When was it?", "Within the last hour");
  await choose(page, "Who took them?", "Security service");
  await press(page, "Record the arrest");
  await expect(summary(page)).toContainText("is held already");
  await press(page, "Record it all the same");
  await recorded(page, "Arrest recorded");
  await expect(head(page)).toContainText("Detained, day 3");
  await expect(fact(page, "Held before")).toContainText("since Sat 5 July, 16:10, and not let go between");
  await expect(history(page).filter({ hasText: "Arrested again by the security service" })).toHaveCount(1);
  await clocks(page, caseNumber);
  await expect(limit(page, MOTION).filter({ hasText: "Stopped" })).toContainText("the detention ended");
  await running(page, MOTION);
});

test("A caseworker logs the arrest of somebody who was taken where they asked for asylum, with what is known of it", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await (await given()).file(REFUGEE);
  await beginToRecord(page, caseNumber, "An asylum attempt");
  await page.getByLabel("What became of it?").selectOption({ label: "Arrested there" });
  await sayWhen(page, "When was it?", { date: "2025-07-06", time: "10:40" });
  await choose(page, "At which office?", "Not known");
  await press(page, "Record the attempt");
  const notice = await recorded(page, "Asylum attempt recorded");
  await notice.getByRole("link", { name: "Log the arrest" }).click();
  const when = page.getByRole("group", { name: "When was it?" });
  await expect(when.getByLabel("Day")).toHaveValue("2025-07-06");
  await expect(when.getByLabel("Time", { exact: true })).toHaveValue("10:40");
  await choose(page, "Where are they held?", "Not known");
  await press(page, "Record the arrest");
  await recorded(page, "Arrest recorded");
  await expect(head(page)).toContainText("Detained, day 2");
  await expect(page.getByText("The arrest, where they asked for asylum")).toHaveCount(0);
});
