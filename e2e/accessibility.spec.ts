import type { Page } from "@playwright/test";
import { expect, test, type Who } from "./fixtures.ts";
import { exportHistory } from "./steps/audit.ts";
import { press, summary } from "./steps/forms.ts";
import type { Given } from "./steps/given.ts";
import {
  DESK,
  expectOneHeading,
  findBarriers,
  findOverflow,
  findSmallTargets,
  PHONE,
} from "./steps/looks.ts";
import { ELSEWHERE, PAGES, pagesThatAre, type Role } from "./steps/pages.ts";
import { findWhatLooksWrong } from "./steps/questions.ts";
import { invite, openStaff } from "./steps/staff.ts";

test("A newcomer to the code finds every page looked at", () => {
  expect([...new Set([...Object.values(PAGES).flat(), ...ELSEWHERE])].sort()).toEqual(pagesThatAre());
});

for (const role of Object.keys(PAGES) as Role[])
  for (const [pages, which] of inParts(PAGES[role]))
    test(`A ${role} who reads with a screen reader, by keyboard or on a phone meets no barrier on any page (${which})`, async ({
      looking,
      as,
      given,
      scripts,
    }) => {
      test.setTimeout(600_000);
      const page = await looking(role);
      const addresses = await addressesOf(pages, { as, given });
      const barriers: string[] = [];
      for (const address of addresses) {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(200);
        await expectOneHeading(page);
        const found = scripts ? await barriersOn(page) : await barriersAtOnce(page);
        barriers.push(...found.map((barrier) => `${address} ${barrier}`));
      }
      expect(barriers).toEqual([]);
    });

/** Twenty pages a story: none takes the whole time of another. */
function inParts<T>(all: readonly T[]): [part: T[], which: string][] {
  const parts = Math.ceil(all.length / 20);
  return Array.from({ length: parts }, (_, at) => [
    all.slice(at * 20, at * 20 + 20),
    `${at + 1} of ${parts}`,
  ]);
}

test("A stranger meets no barrier at the door, nor does a caseworker whose form was refused", async ({
  looking,
  given,
}) => {
  const stranger = await looking(undefined);
  await stranger.goto("/sign-in");
  await expectOneHeading(stranger);
  const barriers = await barriersOn(stranger);
  await press(stranger, /^Sign in$/);
  await expect(summary(stranger)).toBeVisible();
  barriers.push(...(await barriersOn(stranger)));

  const page = await looking("caseworker");
  const { caseNumber, detention } = await (await given()).heldFile();
  for (const [address, button] of [
    ["/arrests/new", "Record the arrest"],
    [`/cases/${caseNumber}/detentions/${detention.id}/contacts/new`, "Record the contact"],
  ] as const) {
    await page.goto(address);
    await press(page, button);
    await expect(summary(page)).toBeVisible();
    barriers.push(...(await barriersOn(page)));
  }
  await page.goto("/no-such-page");
  barriers.push(...(await barriersOn(page)));
  expect(barriers).toEqual([]);
});

/** In both widths, and in dark colours, which are all that differs there. The page of components shows all at once. */
async function barriersOn(page: Page): Promise<string[]> {
  const found: [string, string[]][] = [];
  for (const [width, size] of [
    ["1440 px", DESK],
    ["360 px", PHONE],
  ] as const) {
    await page.setViewportSize(size);
    await page.setViewportSize({ ...size, height: Math.max(size.height, await wholeHeight(page)) });
    await page.emulateMedia({ colorScheme: "light" });
    found.push([`${width}, light`, await findBarriers(page)], [width, await findOverflow(page)]);
    // The page of components shows everything at once: red, filled and in boxes.
    if (!page.url().endsWith("/help/components")) found.push([width, await findWhatLooksWrong(page)]);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  found.push(["360 px, dark", await findBarriers(page, ["color-contrast"])]);
  found.push(["360 px, thumb", await findSmallTargets(page)]);
  await page.setViewportSize({ width: 320, height: 640 });
  found.push(["320 px", await findOverflow(page)]);
  return found.flatMap(([where, what]) => what.map((one) => `(${where}) ${one}`));
}

/** Without scripts the server sends the same page: that its parts are there is seen on a phone. */
async function barriersAtOnce(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE);
  await page.setViewportSize({ ...PHONE, height: Math.max(PHONE.height, await wholeHeight(page)) });
  return [...(await findBarriers(page)), ...(await findOverflow(page))].map((one) => `(360 px) ${one}`);
}

/** A bar that sticks to the window's edge covers whatever has not been scrolled clear of it: the whole page is looked at. */
const wholeHeight = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

interface World {
  as(who: Who): Promise<Page>;
  given(who?: Who): Promise<Given>;
}

/** Patterns with what there is in the place of their parts. */
async function addressesOf(patterns: string[], { as, given }: World): Promise<string[]> {
  const caseworker = await given();
  const { caseNumber, detention } = await caseworker.heldFile();
  const task = await caseworker.done("task.add", { caseNumber, what: "Call counsel", dueOn: "2025-07-07" });
  const request = await caseworker.done("extradition_request.record", {
    caseNumber,
    requestingState: "UZB",
    when: "yesterday",
    bars: ["refugee_status"],
  });
  const notice = await moved(caseworker, caseNumber, detention.id);
  const household = await householdWith(caseworker, caseNumber);
  const outcome = { outcome: "resettled", reason: "Flew to a third country." };
  const { caseNumber: leaves, version } = await caseworker.file();
  const approval = (await caseworker.done("case.close", { caseNumber: leaves, version, ...outcome })).id;
  const parts: Record<string, string> = { caseNumber, id: detention.id, task: task.id, household, approval };
  parts.request = request.id;
  parts.complaint = await beyondExtradition(caseworker, caseNumber);
  parts.notice = notice;
  parts.key = "kz.cpc.589.maximum";
  parts.clock = await limitPassed(caseworker, caseNumber);
  if (patterns.some((pattern) => pattern.includes("users/[id]")))
    parts.user = await somebodyInvited(await as("admin"));
  if (patterns.some((pattern) => pattern.includes("cases/exports/[chain]")))
    [parts.listChain = "", parts.listSeq = ""] = await listTakenOut(await as("caseworker"));
  if (patterns.some((pattern) => pattern.includes("audit/exports/[chain]"))) {
    const auditor = await as("auditor");
    await exportHistory(auditor, caseNumber, { purpose: "to look at it", format: /^CSV/ });
    [parts.chain = "", parts.seq = ""] = new URL(auditor.url()).pathname.split("/").slice(-2);
  }
  return patterns.map((pattern) =>
    pattern
      .replace("users/[id]", "users/[user]")
      .replace("clocks/[key]", "clocks/[clock]")
      .replace("tasks/[id]", "tasks/[task]")
      .replace("extradition-requests/[id]", "extradition-requests/[request]")
      .replace("interim-measures/[id]", "interim-measures/[complaint]")
      .replace("wanted-notices/[id]", "wanted-notices/[notice]")
      .replace("households/[id]", "households/[household]")
      .replace("approvals/[id]", "approvals/[approval]")
      .replace(/cases\/assignments$/, "cases/assignments?to=nobody&file=[caseNumber]")
      .replace("cases/assignments/new", "cases/assignments/new?of=ticked&file=[caseNumber]")
      .replace("corrections/new", "corrections/new?entry=2")
      .replace("cases/exports/[chain]/[seq]", "cases/exports/[listChain]/[listSeq]")
      .replace(/\[(\w+)\]/g, (_, part) => parts[part] ?? ""),
  );
}

/** The person of this file is to be removed, is charged, and waits for a way out; measures for them stand: the complaint. */
async function beyondExtradition(caseworker: Given, caseNumber: string): Promise<string> {
  const when = "yesterday";
  await caseworker.done("removal_step.record", { caseNumber, step: "removal_ordered", when });
  await caseworker.done("criminal_step.record", { caseNumber, step: "charged", when });
  const submitted = { caseNumber, way: "resettlement", step: "submitted", priority: "emergency", when };
  await caseworker.done("solution_step.record", submitted);
  const complaint = { caseNumber, body: "cat", against: "KAZ", step: "granted", when };
  return (await caseworker.done("interim_measure.record", complaint)).id;
}

/** A court had set a day for this file, which has passed: the limit, as its address has it. */
async function limitPassed(caseworker: Given, caseNumber: string): Promise<string> {
  const hearing = { caseNumber, kind: "their_duty", what: "Hearing on custody", endsOn: "2025-07-01" };
  return `by_hand~${(await caseworker.done("clock.add", hearing)).id}`;
}

/** The person of this file was moved, and is wanted by a state: the notice. */
async function moved(caseworker: Given, caseNumber: string, detentionId: string): Promise<string> {
  const held = { caseNumber, detentionId, when: "1 hour ago" };
  await caseworker.done("detention.transfer", { ...held, place: "another", placeText: "a cellar" });
  await caseworker.done("detention.conditions", { ...held, admitted: "no", unhcr: "not_permitted" });
  const wanted = { caseNumber, kind: "interpol_red", requestingState: "UZB", when: "yesterday" };
  return (await caseworker.done("wanted_notice.record", wanted)).id;
}

/** The person of this file lives with another one, and is related to a third. */
async function householdWith(caseworker: Given, caseNumber: string): Promise<string> {
  const [spouse, friend] = [await caseworker.file(), await caseworker.file()];
  await caseworker.done("relation.add", { caseNumber, other: friend.caseNumber, kind: "friend" });
  const members = [
    { file: caseNumber, place: "head" },
    { file: spouse.caseNumber, place: "spouse" },
  ];
  return (await caseworker.done("household.create", { members })).id;
}

async function listTakenOut(page: Page): Promise<string[]> {
  await page.goto("/cases/exports/new");
  await press(page, "Make the CSV");
  await expect(page).toHaveURL(/\/cases\/exports\/[^/]+\/\d+$/);
  return new URL(page.url()).pathname.split("/").slice(-2);
}

async function somebodyInvited(admin: Page): Promise<string> {
  const email = `looked-at-${Date.now()}@demo.panoh.test`;
  await invite(admin, { name: "Looked At", email, role: "Auditor" });
  await openStaff(admin, email);
  return admin.url().split("/").at(-1) ?? "";
}
