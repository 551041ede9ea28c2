import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const PHONE = { width: 360, height: 780 };
export const DESK = { width: 1440, height: 900 };

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong, one line each: the rule, and the first place where it is broken. */
export async function findBarriers(page: Page, only?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const rules = only ? { type: "rule" as const, values: only } : { type: "tag" as const, values: RULES };
  // What is right need not be described at length: it is most of the time that a page takes.
  const { violations } = await axe.options({ runOnly: rules, resultTypes: ["violations"] }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.replace(/\s+/g, " ") ?? ""}`,
  );
}

/** What stands out of the window to either side: nothing may scroll sideways. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (right > width + 1 || left < -1) && getComputedStyle(element).position !== "absolute";
    });
    const inner = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    return [
      `${document.documentElement.scrollWidth} in ${width}`,
      ...inner.slice(0, 3).map((element) => element.outerHTML.slice(0, 160)),
    ];
  });
}

/** Targets that a thumb would miss: below 24 px, and below 44 px for what is a button or a field. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "button, .button, select, .tile, input:not([type=radio], [type=checkbox], [type=hidden])",
      ),
    ]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && height < 43.5;
      })
      .slice(0, 3)
      .map(
        (element) =>
          `${Math.round(element.getBoundingClientRect().height)} px: ${element.outerHTML.slice(0, 120)}`,
      ),
  );
}

export async function expectOneHeading(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
}

/** Words that their own box cuts off. */
export async function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(":is(main, header, nav) :not(input, textarea)")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const cuts =
          style.overflowX === "hidden" || style.overflowX === "clip" || style.textOverflow === "ellipsis";
        return cuts && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      })
      .slice(0, 3)
      .map((element) => `cut: ${element.outerHTML.slice(0, 160)}`),
  );
}
