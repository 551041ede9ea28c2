import type { Page } from "@playwright/test";
import { choose, press, sayWhen, type When } from "./forms.ts";
import { beginToRecord, recorded } from "./record.ts";

export interface StepTaken {
  label: string;
  when: When;
  until?: string;
  why?: string;
}

const NOTICES = {
  "A step of RSD": "Step of RSD recorded",
  "An extradition step": "Extradition step recorded",
  "A step of the complaint": "Step of the complaint recorded",
  "A safe way out": "Step on the safe way out recorded",
} as const;
type Menu = keyof typeof NOTICES;

/** Fills in the form of a step that is open, and sends it. */
export async function takeStep(page: Page, { label, when, until, why }: StepTaken, notice: string) {
  await page.getByLabel("What happened?").selectOption({ label });
  if (why) await page.getByLabel("Why is it out of the usual order?").fill(why);
  await sayWhen(page, "When was it?", when);
  if (until) await page.getByLabel(/^Until (when|which day)/).fill(until);
  await press(page, "Record the step");
  await recorded(page, notice);
}

/** Records a step from the file, by its menu. */
export async function recordStep(page: Page, caseNumber: string, menu: Menu, step: StepTaken) {
  await beginToRecord(page, caseNumber, menu);
  await takeStep(page, step, NOTICES[menu]);
}

/** A state declares somebody wanted. */
export async function declareWanted(page: Page, caseNumber: string, date: string) {
  await beginToRecord(page, caseNumber, "A wanted notice");
  await sayWhen(page, "Since when?", { date });
  await choose(page, "Through which channel are they wanted?", "Interstate wanted list (CIS)");
  await press(page, "Record the wanted notice");
  await recorded(page, "Wanted notice recorded");
}

/** The police take somebody to headquarters, for another state. */
export async function arrestForState(page: Page, caseNumber: string, date: string, time: string) {
  await beginToRecord(page, caseNumber, "An arrest");
  await choose(page, "Where are they held?", /^Police HQ/);
  await choose(page, "When was it?", "Exact time");
  const when = page.getByRole("group", { name: "When was it?" });
  await when.getByLabel("Day").fill(date);
  await when.getByLabel("Time", { exact: true }).fill(time);
  await choose(page, "Who took them?", /^Police$/);
  await page.locator("summary").filter({ hasText: "Add what else you know" }).click();
  await page.getByLabel("On what ground?").selectOption({ label: "Wanted by a foreign state" });
  await press(page, "Record the arrest");
  await recorded(page, "Arrest recorded");
}

export async function requestExtradition(page: Page, caseNumber: string, date: string) {
  await beginToRecord(page, caseNumber, "An extradition request");
  await sayWhen(page, "When was the request received?", { date });
  await press(page, "Record the request");
  await recorded(page, "Extradition request recorded");
}

/** A complaint asks the Human Rights Committee for measures, which it grants. */
export async function askForMeasures(page: Page, caseNumber: string, date: string) {
  await beginToRecord(page, caseNumber, "A complaint with interim measures");
  await choose(page, "To which body?", "UN Human Rights Committee");
  await page.getByLabel("What happened?").selectOption({ label: "Measures asked for" });
  await sayWhen(page, "When was it?", { date });
  await press(page, "Record the complaint");
  await recorded(page, "Complaint recorded");
  await recordStep(page, caseNumber, "A step of the complaint", {
    label: "Measures granted",
    when: { date },
  });
}
