import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { DESK, PHONE } from "./steps/looks.ts";

type Box = { left: number; right: number; width: number; top: number; bottom: number };
/** What a row says, and of each of its bars the cell, the ground, and the parts that are drawn in it. */
type Row = {
  label: string;
  numbers: string[];
  height: number;
  bars: { cell: Box; ground?: Box; parts: Box[] }[];
};

/** The rows of the picture in this state of a component, as the browser has laid them out. */
async function rowsOf(page: Page, component: string, title: string): Promise<Row[]> {
  const picture = pictureOf(page, component, title);
  await picture.scrollIntoViewIfNeeded();
  return picture.locator("tbody tr").evaluateAll((rows) => {
    const box = (element: Element) => {
      const { left, right, width, top, bottom } = element.getBoundingClientRect();
      return { left, right, width, top, bottom };
    };
    return rows.map((row) => ({
      label: row.querySelector("th")?.textContent?.trim() ?? "",
      numbers: [...row.querySelectorAll("td.number")].map((cell) => cell.textContent?.trim() ?? ""),
      height: box(row).bottom - box(row).top,
      bars: [...row.querySelectorAll("td.bars")].map((cell) => {
        const ground = cell.querySelector("svg");
        return {
          cell: box(cell),
          ...(ground && { ground: box(ground) }),
          parts: [...cell.querySelectorAll("rect:not(.gap)")].map(box),
        };
      }),
    }));
  });
}

const pictureOf = (page: Page, component: string, title: string): Locator =>
  page
    .getByRole("region", { name: component })
    .getByRole("figure")
    .filter({ has: page.getByRole("heading", { name: title, exact: true, includeHidden: true }) });

const WAYS = [
  { way: "from left to right", query: "", start: "left", end: "right" },
  { way: "from right to left", query: "&as=rtl", start: "right", end: "left" },
] as const;

/** Widths are told to a tenth of a percent, and drawn to a part of a pixel. */
const near = (one: number, other: number, track: number) => Math.abs(one - other) <= track / 1000 + 0.5;

for (const { way, query, start, end } of WAYS) {
  test(`A supervisor reads bars at nothing, at some and at everything, ${way}`, async ({ as }) => {
    const page = await as("supervisor", { viewport: DESK });
    await page.goto(`/help/components?show=charts${query}`);
    const rows = await rowsOf(
      page,
      "charts/bar-table.tsx",
      "Of nobody, of some and of everybody something is missing",
    );
    const share: Record<string, number> = {
      "No time of arrest": 0,
      "No counsel": 4 / 14,
      "No papers": 1,
      "No ground": 0,
    };
    expect(rows.map(({ label }) => label)).toEqual(Object.keys(share));
    const track = rows.find(({ label }) => label === "No papers")?.bars[0]?.ground?.width ?? 0;
    expect(track).toBeGreaterThan(100);
    for (const { label, bars, height } of rows) {
      const [bar] = bars;
      const wanted = share[label] ?? 0;
      if (wanted === 0) expect(bar?.ground, label).toBeUndefined();
      else {
        const [part] = bar?.parts ?? [];
        expect(near(part?.width ?? 0, wanted * track, track), `${label}: ${part?.width} of ${track}`).toBe(
          true,
        );
        expect(Math.abs((part?.[start] ?? 0) - (bar?.ground?.[start] ?? 1)), label).toBeLessThan(0.5);
      }
      expect(height).toBeGreaterThanOrEqual(28);
    }
    const whole = rows.find(({ label }) => label === "No papers")?.bars[0];
    expect(Math.abs((whole?.parts[0]?.[end] ?? 0) - (whole?.ground?.[end] ?? 1))).toBeLessThan(0.5);
  });

  test(`A supervisor compares a few with many, and nothing with both, ${way}`, async ({ as }) => {
    const page = await as("supervisor", { viewport: DESK });
    await page.goto(`/help/components?show=charts${query}`);
    const rows = await rowsOf(
      page,
      "charts/bar-table.tsx",
      "One person is held in one place, 400 in another",
    );
    const [many, few, none] = rows.map(({ bars: [bar] }) => bar);
    const track = many?.ground?.width ?? 0;
    expect(near(many?.parts[0]?.width ?? 0, track, track)).toBe(true);
    expect(few?.parts[0]?.width ?? 0).toBeGreaterThan(0);
    expect(near(few?.parts[0]?.width ?? 0, track / 400, track)).toBe(true);
    expect(none?.parts).toEqual([]);
    expect(rows.map(({ numbers }) => numbers[0])).toEqual(["400", "1", "0"]);
    const starts = rows.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts.map((part) => part[start])));
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(0.5);
  });

  test(`A supervisor sees weeks in which nothing was, beside one in which much was, on one scale, ${way}`, async ({
    as,
  }) => {
    const page = await as("supervisor", { viewport: DESK });
    await page.goto(`/help/components?show=charts${query}`);
    const rows = await rowsOf(
      page,
      "charts/bar-columns.tsx",
      "240 people were arrested in one week of three",
    );
    expect(rows.map(({ numbers }) => numbers)).toEqual([
      ["0", "0"],
      ["240", "3"],
      ["0", "1"],
    ]);
    const widths = rows.map(({ bars }) => bars.map(({ parts }) => parts.map(({ width }) => width)));
    const track = rows[1]?.bars[0]?.ground?.width ?? 0;
    expect(widths[0]).toEqual([[], []]);
    expect(near(widths[1]?.[0]?.[0] ?? 0, track, track)).toBe(true);
    expect(near(widths[1]?.[1]?.[0] ?? 0, track / 80, track)).toBe(true);
    expect(near(widths[2]?.[1]?.[0] ?? 0, track / 240, track)).toBe(true);
    expect(widths[2]?.[0]).toEqual([]);
    for (const { bars } of rows)
      for (const { cell, parts } of bars)
        for (const part of parts)
          expect(part.left >= cell.left - 0.5 && part.right <= cell.right + 0.5).toBe(true);
  });

  test(`A supervisor sees that what is made of parts has its parts beside each other, ${way}`, async ({
    as,
  }) => {
    const page = await as("supervisor", { viewport: DESK });
    await page.goto(`/help/components?show=charts${query}`);
    const [row] = await rowsOf(
      page,
      "charts/bar-table.tsx",
      "14 people are held, 5 of them longer than 72 hours",
    );
    const [first, second] = row?.bars[0]?.parts ?? [];
    const track = row?.bars[0]?.ground?.width ?? 0;
    expect(near(first?.width ?? 0, (track * 4) / 9, track)).toBe(true);
    expect(near(second?.width ?? 0, (track * 5) / 9, track)).toBe(true);
    expect(Math.abs((first?.[end] ?? 0) - (second?.[start] ?? 1))).toBeLessThan(1);
    expect(Math.abs((first?.[start] ?? 0) - (row?.bars[0]?.ground?.[start] ?? 1))).toBeLessThan(0.5);
  });
}

test("A supervisor sees no bar where there is nothing at all, and every nothing as a number", async ({
  as,
}) => {
  const page = await as("supervisor", { viewport: DESK });
  await page.goto("/help/components?show=charts");
  for (const [component, title, numbers] of [
    ["charts/bar-table.tsx", "Nobody is held", [["0", "0"]]],
    [
      "charts/bar-columns.tsx",
      "Nobody was arrested, nobody was released",
      [
        ["0", "0"],
        ["0", "0"],
      ],
    ],
  ] as const) {
    const rows = await rowsOf(page, component, title);
    expect(rows.map((row) => row.numbers)).toEqual(numbers);
    expect(rows.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts))).toEqual([]);
    for (const { height } of rows) expect(height).toBeGreaterThanOrEqual(28);
  }
});

test("A supervisor sees months without a refusal untinted, and the one with a refusal tinted", async ({
  as,
}) => {
  const page = await as("supervisor", { viewport: DESK });
  await page.goto("/help/components?show=charts");
  const cells = pictureOf(page, "charts/matrix.tsx", "Registration was refused once in a year")
    .locator("tbody td")
    .filter({ visible: true });
  const seen = await cells.evaluateAll((all) =>
    all.map((cell) => ({
      number: cell.textContent?.trim(),
      tint: getComputedStyle(cell).backgroundColor,
      linked: cell.querySelector("a") !== null,
    })),
  );
  expect(seen.map(({ number }) => number)).toEqual(["0", "0", "1", "0", "1"]);
  const [april, may, june, july] = seen.map(({ tint }) => tint);
  expect([may, july]).toEqual([april, april]);
  expect(june).not.toBe(april);
  expect(seen.map(({ linked }) => linked)).toEqual([false, false, true, false, true]);
});

test("A supervisor on a phone opens a picture, and its bars keep their scale and their place", async ({
  as,
}) => {
  const page = await as("supervisor", { viewport: PHONE });
  await page.goto("/help/components?show=charts");
  const title = "One person is held in one place, 400 in another";
  const picture = pictureOf(page, "charts/bar-table.tsx", title);
  await expect(picture.locator("tbody tr").first()).toBeHidden();
  await picture.locator("summary").click();
  const rows = await rowsOf(page, "charts/bar-table.tsx", title);
  const track = rows[0]?.bars[0]?.ground?.width ?? 0;
  expect(track).toBeGreaterThan(40);
  expect(near(rows[0]?.bars[0]?.parts[0]?.width ?? 0, track, track)).toBe(true);
  expect(rows[2]?.bars[0]?.parts).toEqual([]);
  for (const { height, bars } of rows) {
    expect(height).toBeGreaterThanOrEqual(44);
    for (const { parts } of bars)
      for (const part of parts) expect(part.right).toBeLessThanOrEqual(PHONE.width);
  }
});
