import type { Page } from "@playwright/test";

/**
 * Of the questions that a picture of a page must answer with yes (docs/looks.md) those that a machine can ask, of a
 * page as it is shown now. Each finding begins with the question.
 */
export async function findWhatLooksWrong(page: Page): Promise<string[]> {
  return page.evaluate((asked) => {
    const questions: Record<string, () => Element[]> = {
      "overdue stands first": () =>
        all(".clocks").flatMap((list) => {
          const levels = [...list.children].map((row) => row.getAttribute("data-level") === "over");
          const first = levels.indexOf(false);
          return first !== -1 && levels.indexOf(true, first) !== -1 ? [list] : [];
        }),
      "a limit says whose move it is, and until when": () =>
        all(".clock:not([data-level=stopped])").filter((row) => !asked.limit.test(row.textContent ?? "")),
      "red is rationed": () => shown.filter((one) => isRed(one) && !one.closest(asked.red)),
      "no meaning by colour alone": () =>
        all(".badge, .banner, .notice, .count").filter((one) => !one.textContent?.trim()),
      "one button is filled": () => all('.button[data-kind="filled"]').slice(1),
      "one heading says what it is": () => (all("h1").length === 1 ? [] : all("h1")),
      "start edges stand on three lines": () => {
        const edges = new Map<number, Element>();
        for (const block of all(asked.blocks)) {
          if (block.parentElement?.closest(asked.blocks)) continue;
          const { left, right } = block.getBoundingClientRect();
          edges.set(Math.round((rightToLeft ? right : left) / 4), block);
        }
        return [...edges.values()].slice(3);
      },
      "type is of the scale": () => said.filter((one) => !isOfScale(one)),
      "distances are of the scale": () =>
        shown.filter((one) =>
          asked.distances.some((what) => {
            const px = Math.abs(Number.parseFloat(getComputedStyle(one).getPropertyValue(what)));
            return Number.isFinite(px) && !asked.px.includes(px);
          }),
        ),
      "no box stands in a box": () => all(".panel .panel, .panel .notice"),
      "no shadow but a menu's": () =>
        shown.filter(
          (one) =>
            !/none|inset/.test(getComputedStyle(one).boxShadow) && !one.closest("details.menu, dialog"),
        ),
      "what is pressed can be hit": () =>
        all("a[href], summary, button, select, textarea, .tile, input:not([type=hidden])").filter((one) => {
          const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
          return width > 1 && height > 1 && height < 23.5 && !one.matches(".row-link, .skip, .filters-shown");
        }),
      "numbers stand under each other": () => all(".table, .picture table").flatMap(numbersAstray),
      "an empty part says what to do": () =>
        all(".empty").filter((one) => !/\w.*[.:]/.test(one.textContent ?? "")),
    };

    const shown = [...document.querySelectorAll("body *")].filter(
      (one) => one.getClientRects().length > 0 && !one.closest("svg, .out-of-sight, [hidden]"),
    );
    const said = shown.filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const all = (css: string) => shown.filter((one) => one.matches(css));
    const rightToLeft = document.documentElement.dir === "rtl";
    const reds = new Set(asked.reds.map(colourOf));
    return Object.entries(questions).flatMap(([question, wrong]) =>
      wrong()
        .slice(0, 3)
        .map((one) => `${question}: ${one.outerHTML.slice(0, 160)}`),
    );

    function colourOf(token: string): string {
      const probe = document.body.appendChild(document.createElement("span"));
      probe.setAttribute("hidden", "");
      const value = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
      probe.remove();
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
      return `rgb(${r}, ${g}, ${b})`;
    }

    function isRed(one: Element): boolean {
      const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(one);
      const border = Number.parseFloat(borderTopWidth) > 0 ? borderTopColor : "";
      const speaks = one.textContent?.trim() ? color : "";
      return [speaks, backgroundColor, border].some((colour) => reds.has(colour));
    }

    function isOfScale(one: Element): boolean {
      const { fontSize, fontWeight } = getComputedStyle(one);
      return asked.sizes.includes(Number.parseFloat(fontSize)) && asked.weights.includes(fontWeight);
    }

    /** A column of nothing but numbers, which ends where it does not. */
    function numbersAstray(table: Element): Element[] {
      const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children]);
      if (rows.length < 2 || getComputedStyle(table).display !== "table") return [];
      return (rows[0] ?? []).flatMap((cell, at) => {
        const cells = rows.flatMap((row) => row[at] ?? []);
        const counts = cells.every((one) => /^\d[\d,.\s%]*$/.test(one.textContent?.trim() ?? ""));
        const { textAlign, fontVariantNumeric } = getComputedStyle(cell);
        const isLink = cell.querySelector(".row-link") !== null;
        return counts && !isLink && (textAlign !== "end" || !fontVariantNumeric.includes("tabular"))
          ? [cell]
          : [];
      });
    }
  }, ASKED);
}

const ASKED = {
  limit: /(They must|We must|Runs out|Set for)[\s\S]*\d|takes place/i,
  /** The five things that may be red, as they stand on pages; and what is overdue of ours, in figures and counts. */
  red: [
    ".badge[data-tone=danger]",
    ".badge[data-tone=solid]",
    ".clock[data-level=now]",
    ".clock[data-level=over]",
    ".count[data-tone=danger]",
    ".figure[data-tone=danger]",
    ".picture [data-danger]",
    ".table tr[data-tone=danger]",
    ".error-summary",
    "[data-wrong]",
    "[aria-invalid=true]",
    ".unsent",
    ".banner[data-tone=danger]",
    ".notice[data-tone=danger]",
    ".button[data-kind=grave]",
  ].join(),
  reds: ["--color-danger", "--color-danger-soft", "--color-danger-solid"],
  blocks:
    "main > h1, .page-head, .panel, .notice, .figures, .filter-bar, .line-of-links, .question, .form-page > h1, main > p, main > .table",
  sizes: [12, 13, 14, 15, 16, 17, 20, 24, 32],
  weights: ["400", "600"],
  /** 1, 2, 3, 5, 6, 9 and 11 are borders, badges, and what a thicker border leaves of 4, 6, 12 and 12. */
  px: [0, 1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 16, 24, 32, 48],
  distances: [
    "padding-top",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "margin-top",
    "margin-bottom",
    "row-gap",
    "column-gap",
  ],
};
