import { expect, test } from "./fixtures.ts";
import { DESK, expectOneHeading, findCutText, findOverflow, PHONE } from "./steps/looks.ts";
import type { Role } from "./steps/pages.ts";

/** A language that is 40 % longer than English and written from right to left, made of it. */
const PSEUDO = { extraHTTPHeaders: { "x-panoh-locale": "ar-XB" } };

const MAIN: Record<Role, string[]> = {
  caseworker: [
    "/today",
    "/cases",
    "/cases/new",
    "/cases/[file]",
    "/cases/[file]/clocks",
    "/cases/[file]/notes/new",
    "/arrests/new",
    "/menu",
    "/account",
  ],
  supervisor: ["/dashboard", "/cases/[file]/assignment/new"],
  auditor: ["/audit", "/audit/access", "/audit/exports/new", "/cases/[file]/history"],
  admin: ["/admin", "/admin/users", "/admin/users/new", "/admin/places"],
};

for (const role of Object.keys(MAIN) as Role[])
  test(`A ${role} whose language is longer and runs from right to left finds nothing cut, and nothing out of the page`, async ({
    as,
    given,
  }) => {
    const { caseNumber } = await (await given()).heldFile();
    const page = await as(role, PSEUDO);
    const wrong: string[] = [];
    for (const pattern of MAIN[role]) {
      const address = pattern.replace("[file]", caseNumber);
      await page.goto(address);
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expectOneHeading(page);
      for (const size of [DESK, PHONE]) {
        await page.setViewportSize(size);
        wrong.push(
          ...[...(await findOverflow(page)), ...(await findCutText(page))].map(
            (what) => `${address} at ${size.width}: ${what}`,
          ),
        );
      }
    }
    expect(wrong).toEqual([]);
  });

test("A caseworker reads every word in that language, but for names and numbers", async ({ as, given }) => {
  const { caseNumber } = await (await given()).heldFile();
  const page = await as("caseworker", PSEUDO);
  for (const address of ["/today", "/cases/new", `/cases/${caseNumber}/notes/new`, "/arrests/new"]) {
    await page.goto(address);
    for (const words of await page.locator("h1, h2, legend, main label, main button").allTextContents()) {
      const isOurs = !/\u202e/.test(words) && /[A-Za-z]{3}/.test(words);
      const isName =
        /^\s*(\S+( \S+)?\s*ALA-\d{4}-\d{5}|Police HQ.*|Migration police.*|Reception centre.*|Pre-trial prison.*|District court.*|Migration agency.*|[^ ]+ .*\(\w+\))\s*$/.test(
          words,
        );
      expect(isOurs && !isName ? `${address}: ${words}` : "").toBe("");
    }
  }
});
