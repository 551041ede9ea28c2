import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { press, sayWhen } from "./steps/forms.ts";
import { beginToRecord, limit, recorded } from "./steps/record.ts";

// Whole situations, form after form: longer than one story.
test.setTimeout(300_000);

const head = (page: Page) => page.locator(".case-head");
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
  const { caseNumber, pseudonym } = await (await given()).file({
    countryOfOrigin: "UZB",
    countryOfAsylum: "KAZ",
    ageBand: "18-59",
    whereabouts: undefined,
  });
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
  given,
}) => {
  const page = await as("caseworker");
  const made = await given();
  const { caseNumber } = await made.file({
    countryOfOrigin: "UZB",
    countryOfAsylum: "KAZ",
    ageBand: "18-59",
    arrived: "20 May 2025",
  });
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
  await made.done("rsd_step.record", { caseNumber, step: "rejected", when: "2025-07-07" });
  await made.done("rsd_step.record", { caseNumber, step: "decision_served", when: "2025-07-07" });
  await page.goto(`/cases/${caseNumber}/clocks`);
  const appeal = limit(page, "Appeal to UNHCR against its decision");
  await expect(appeal).toContainText("We must");
  await appeal.getByRole("link", { name: "Record the appeal" }).click();
  await record(page, "Appealed", "2025-07-07");
  await expect(head(page)).toContainText(/UNHCR: asylum.seeker/);
  await made.done("rsd_step.record", { caseNumber, step: "appeal_allowed", when: "2025-07-07" });
  await page.goto(`/cases/${caseNumber}`);
  await expect(head(page)).toContainText("UNHCR: mandate refugee");
});
