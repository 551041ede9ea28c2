import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { markupOf } from "#components/testing-markup.ts";
import messages from "#messages/en.json" with { type: "json" };
import { STATES } from "./states.ts";

const { SPECIMENS } = await import("./specimens.ts");
const shown = Object.values(SPECIMENS).flat();

const root = new URL("../../../..", import.meta.url).pathname;
const components = globSync("components/{ui,forms,cases,charts}/*.tsx", { cwd: root }).sort();

test("every component is on /help/components in each of its states", () => {
  const states = shown.map(({ of, states }) => [of, Object.keys(states).toSorted()]);
  const wanted = Object.entries(STATES).map(([of, names]) => [of, names.toSorted()]);
  assert.deepEqual(Object.fromEntries(states), Object.fromEntries(wanted));
  assert.equal(states.length, wanted.length, "one component is shown twice");
});

test("a component that has no states of its own is part of one that has, or stands around the page", () => {
  const named = Object.keys(STATES).map((of) => `components/${of}`);
  const around = globSync("app/{(desk)/layout.tsx,(desk)/help/components/page.tsx,help/layout.tsx}", {
    cwd: root,
  });
  const parts = reachedFrom([...named, ...around]);
  assert.deepEqual(
    components.filter((path) => !named.includes(path) && !parts.has(path)),
    [],
  );
  assert.deepEqual(
    named.filter((path) => !components.includes(path)),
    [],
    "a component that is not there any more",
  );
});

test("each state has its words, and is drawn", async () => {
  for (const { of, states } of shown)
    for (const [state, node] of Object.entries(states)) {
      assert.ok(state in messages.components.states, `${state} has no words`);
      const markup = await markupOf(() => node, {});
      assert.ok(markup !== "" || state === "none", `${of} shows nothing: ${state}`);
    }
});

test("no two states of a component look alike", async () => {
  for (const { of, states } of shown) {
    const drawn = await Promise.all(Object.values(states).map((node) => markupOf(() => node, {})));
    assert.equal(new Set(drawn).size, drawn.length, of);
  }
});

/** Every component that these files import, and those that they import in turn. */
function reachedFrom(files: string[]): Set<string> {
  const reached = new Set<string>();
  const next = files.flatMap(importsOf);
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    next.push(...importsOf(path));
  }
  return reached;
}

function importsOf(path: string): string[] {
  const text = readFileSync(root + path, "utf8");
  const folder = `/${path.split("/").slice(0, -1).join("/")}/`;
  return [...text.matchAll(/(?:from |import\()"((?:\.|#components)[^"]+\.tsx)"/g)]
    .map(([, from = ""]) =>
      from.startsWith("#") ? from.slice(1) : new URL(from, `file://${folder}`).pathname.slice(1),
    )
    .filter((found) => found.startsWith("components/"));
}
