import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { choose, press, sayWhen } from "./steps/forms.ts";
import { beginToRecord, history, limit, recorded } from "./steps/record.ts";

// Whole situations, form after form: longer than one story.
test.setTimeout(300_000);

const head = (page: Page) => page.locator(".case-head");
const proposal = (page: Page, what: string) =>
  page
    .getByRole("region", { name: /^To be recorded next/ })
    .getByRole("listitem")
    .filter({ hasText: what });
const SILENCE = "Speak to them: they are in hiding";
const CERTIFICATE = /UNHCR’s certificate/;

/** Records a step of RSD on the form that is open, its day, and the last day of a certificate. */
async function record(page: Page, label: string, date: string, until?: string) {
  await page.getByLabel("What happened?").selectOption({ label });
  await sayWhen(page, "When was it?", { date });
  if (until) await page.getByLabel("Until when is it valid?").fill(until);
  await press(page, "Record the step");
  await recorded(page, "Step of RSD recorded");
}

/** Opens a file of somebody who has a passport of the country of origin, and no other paper. */
async function openWithPassport(page: Page, until: string, note = "He has nothing but his passport.") {
  await page.goto("/cases/new");
  await page.getByLabel("Official name").fill("Dilshod Bahorov");
  await page.getByLabel("Which one?").first().selectOption({ label: "Passport" });
  await page.getByLabel("Its number").first().fill("ZZ0000998");
  await page.getByLabel("Valid until").first().fill(until);
  await choose(page, "How old?", "18–59");
  await page.getByLabel("Country of origin").fill("Uzbekistan");
  await page.locator("summary").filter({ hasText: "More (optional)" }).click();
  await page.getByLabel("What happened?").fill(note);
  await press(page, "Open the file");
  await recorded(page, "File opened");
  return { caseNumber: /ALA-2025-\d{5}/.exec(page.url())?.[0] ?? "" };
}

async function hide(page: Page, caseNumber: string, since: string) {
  await beginToRecord(page, caseNumber, "Where they are");
  await page.getByLabel("Where are they?").selectOption({ label: "In hiding" });
  await sayWhen(page, "Since when?", { date: since });
  await press(page, "Record where they are");
  await recorded(page, "Whereabouts recorded");
}

test("A caseworker follows somebody in hiding without any status: a week of silence is overdue, until they are spoken to", async ({
  as,
  given,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await openWithPassport(page, "2025-08-01");
  const { pseudonym } = await (await given()).look(caseNumber);
  await expect(limit(page, "A passport runs out").first()).toContainText("1 August");
  await hide(page, caseNumber, "2025-06-28");
  await expect(head(page)).toContainText("In hiding");
  await expect(page.locator(".reasons")).toContainText("recognised by nobody");
  await expect(page.locator(".reasons")).toContainText("in hiding");
  const silence = limit(page, SILENCE).first();
  await expect(silence).toContainText("Overdue");
  await expect(silence).toContainText("We must");

  await page.goto("/today");
  await expect(page.getByRole("main")).toContainText(pseudonym);
  await page.goto(`/cases/${caseNumber}`);
  await silence.getByRole("link", { name: "Record a contact" }).click();
  await expect(page.getByLabel("Kind of note")).toHaveValue("contact");
  await page.getByLabel("What happened?").fill("They telephoned at the hour agreed.");
  await sayWhen(page, "When was it?", { about: "today" });
  await press(page, "Add the note");
  await recorded(page, "Note added");
  await expect(silence).not.toContainText("Overdue");
  await expect(silence).toContainText("7 days");

  await beginToRecord(page, caseNumber, "A step of RSD");
  await record(page, "Approached UNHCR", "2025-07-06");
  await expect(head(page)).toContainText("UNHCR: none");
});

test("A caseworker follows somebody who hides until UNHCR decides: the certificate is renewed, and each decision says what it ends", async ({
  as,
}) => {
  const page = await as("caseworker");
  const { caseNumber } = await openWithPassport(page, "2029-03-01", "He came through Kyrgyzstan.");
  await expect(history(page).filter({ hasText: "He came through Kyrgyzstan." })).toBeVisible();
  await beginToRecord(page, caseNumber, "A step of RSD");
  await record(page, "Registered", "2025-06-02");
  await beginToRecord(page, caseNumber, "A step of RSD");
  await record(page, "Asylum-seeker certificate issued", "2025-06-02", "2025-07-12");
  await hide(page, caseNumber, "2025-07-03");
  await expect(head(page)).toContainText(/UNHCR: asylum.seeker/);
  await expect(page.locator(".reasons")).toContainText("RSD pending");

  await page.goto(`/cases/${caseNumber}/clocks`);
  const certificate = limit(page, CERTIFICATE).first();
  await expect(certificate).toContainText("12 July");
  await certificate.getByRole("link", { name: "Record the renewal" }).click();
  await record(page, "Asylum-seeker certificate renewed", "2025-07-06", "2025-10-02");
  await page.goto(`/cases/${caseNumber}/clocks`);
  await expect(limit(page, CERTIFICATE).filter({ hasText: "2 October" })).toBeVisible();

  await beginToRecord(page, caseNumber, "A step of RSD");
  await record(page, "Interviewed", "2025-07-06");
  await beginToRecord(page, caseNumber, "A step of RSD");
  await record(page, "Rejected", "2025-07-07");
  await expect(head(page)).toContainText("UNHCR: rejected");
  await proposal(page, "RSD: decision served").getByRole("link").click();
  await record(page, "Decision served", "2025-07-07");
  await page.goto(`/cases/${caseNumber}/clocks`);
  const appeal = limit(page, "Appeal to UNHCR against its decision");
  await expect(appeal).toContainText("We must");
  await appeal.getByRole("link", { name: "Record the appeal" }).click();
  await record(page, "Appealed", "2025-07-07");
  await expect(head(page)).toContainText(/UNHCR: asylum.seeker/);
  await beginToRecord(page, caseNumber, "A step of RSD");
  await record(page, "Appeal allowed", "2025-07-07");
  await expect(head(page)).toContainText("UNHCR: mandate refugee");
  await proposal(page, "RSD: refugee certificate issued").getByRole("link").click();
  await record(page, "Refugee certificate issued", "2025-07-07", "2026-07-06");
  await expect(head(page)).toContainText("to 6 Jul 2026");
});
