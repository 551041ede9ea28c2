import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { iconNames } from "./ui/icon-names.ts";

const root = new URL("..", import.meta.url).pathname;
const pages = read("{app,components}/**/*.tsx");
const sheets = read("{app,components}/**/*.css");

test("nothing is styled by an attribute: the policy blocks it", () => {
  assert.deepEqual(linesWith(pages, /\sstyle=/), []);
});

test("nothing is placed left or right: the frame turns round with the script", () => {
  const physical =
    /(?<![\w-])((margin|padding|border)-(left|right)|(left|right)\s*:|(text-align|float):\s*(left|right))/;
  assert.deepEqual(linesWith(sheets, physical), []);
  assert.deepEqual(
    linesWith(pages, /className=.*\b(ml|mr|pl|pr|left|right|text-left|text-right|border-l|border-r)\b/),
    [],
  );
});

// A badge has 6; 3, 5, 9 and 11 are what a thicker border leaves of 4, 6, 12 and 12.
test("distances are 4, 8, 12, 16, 24, 32 or 48", () => {
  const allowed = new Set([0, 1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 16, 24, 32, 48]);
  const wrong = linesWith(sheets, /^\s*(margin|padding|gap|row-gap)[a-z-]*:/).filter((line) =>
    [...line.matchAll(/(\d+)px/g)].some(([, px]) => !allowed.has(Number(px))),
  );
  assert.deepEqual(wrong, []);
});

test("two weights, no capitals, no italics, no letter-spacing", () => {
  assert.deepEqual(
    linesWith(sheets, /font-weight:(?! (400|600))|text-transform|font-style|letter-spacing/),
    [],
  );
});

test("there is no browser storage, no popover, no empty link, no pressed box", () => {
  assert.deepEqual(linesWith(pages, /popover|href="#"|<div[^>]*onClick|localStorage|sessionStorage/), []);
});

test("nothing must be forced open: engines that do not know how would hide it on paper", () => {
  assert.deepEqual(linesWith(sheets, /details-content/), []);
});

test("the sprite holds every icon there is a name for", () => {
  const sprite = readFileSync(`${root}public/icons.svg`, "utf8");
  const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(drawn, [...iconNames]);
});

function read(pattern: string): Map<string, string> {
  return new Map(globSync(pattern, { cwd: root }).map((path) => [path, readFileSync(root + path, "utf8")]));
}

function linesWith(files: Map<string, string>, wrong: RegExp): string[] {
  return [...files].flatMap(([path, text]) =>
    text
      .split("\n")
      .filter((line) => wrong.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}
