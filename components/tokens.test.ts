import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");
const light = tokensAfter("@theme static {");
const themes = {
  light,
  dark: { ...light, ...tokensAfter("@variant dark {") },
  contrast: { ...light, ...tokensAfter("@variant contrast {") },
};

type Theme = keyof typeof themes;

// The lowest contrast each colour may have, and where it stands.
const grounds = ["canvas", "surface", "sunken"];
const softs = ["accent-soft", "danger-soft", "warning-soft", "settled-soft", "info-soft"];
const rules: [colour: string, least: number, on: string[]][] = [
  ["text", 4.5, [...grounds, ...softs]],
  ["muted", 4.5, [...grounds, ...softs]],
  ["accent", 4.5, [...grounds, "accent-soft"]],
  ["danger", 7, [...grounds, "danger-soft"]],
  ["warning", 4.5, [...grounds, "warning-soft"]],
  ["settled", 4.5, [...grounds, "settled-soft"]],
  ["info", 4.5, [...grounds, "info-soft"]],
  ["on-accent", 4.5, ["accent"]],
  ["on-danger", 4.5, ["danger-solid"]],
  ["edge", 3, [...grounds, ...softs]],
  ["warning-line", 3, grounds],
  ["focus", 3, [...grounds, ...softs]],
  ["bar", 3, ["surface"]],
  ["bar-2", 3, ["surface"]],
];

// What the design promises, light / dark / contrast, rounded down to a tenth.
const promised: Record<string, Record<Theme, number>> = {
  text: { light: 14.0, dark: 11.9, contrast: 21 },
  muted: { light: 5.9, dark: 6.5, contrast: 14.2 },
  accent: { light: 7.3, dark: 7.2, contrast: 10.6 },
  danger: { light: 7.3, dark: 8.1, contrast: 10.1 },
  warning: { light: 7.2, dark: 9.0, contrast: 11.1 },
  settled: { light: 6.8, dark: 8.1, contrast: 11.2 },
  info: { light: 7.5, dark: 8.0, contrast: 14.1 },
  "on-accent": { light: 8.6, dark: 8.8, contrast: 10.6 },
  "on-danger": { light: 7.9, dark: 7.9, contrast: 10.1 },
  edge: { light: 3.2, dark: 3.9, contrast: 21 },
  "warning-line": { light: 3.1, dark: 5.6, contrast: 11 },
  focus: { light: 5.4, dark: 10.4, contrast: 6.0 },
  bar: { light: 8.6, dark: 8.5, contrast: 21 },
  "bar-2": { light: 3.5, dark: 4.4, contrast: 6.7 },
};

for (const theme of Object.keys(themes) as Theme[]) {
  for (const [colour, least, on] of rules) {
    test(`${colour} can be read in the ${theme} theme`, () => {
      const lowest = Math.min(...on.map((ground) => contrast(theme, colour, ground)));
      assert.ok(lowest >= least, `${colour}: ${lowest.toFixed(2)} is under ${least}`);
      const promise = promised[colour]?.[theme] ?? 0;
      assert.ok(lowest >= promise - 0.15, `${colour}: ${lowest.toFixed(2)} is not the promised ${promise}`);
    });
  }
}

test("every theme names every colour", () => {
  const colours = Object.keys(tokensAfter("@theme static {"));
  for (const variant of ["dark", "contrast"]) {
    assert.deepEqual(Object.keys(tokensAfter(`@variant ${variant} {`)), colours);
  }
});

/** Colours declared between a heading and the brace that ends its block. */
function tokensAfter(heading: string): Record<string, string> {
  const start = css.indexOf(heading);
  assert.notEqual(start, -1, `${heading} is not in globals.css`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]),
  );
}

function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [luminance(themes[theme][one]), luminance(themes[theme][other])];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2, relative luminance. */
function luminance(hex: string | undefined): number {
  assert.ok(hex, "no such colour");
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
