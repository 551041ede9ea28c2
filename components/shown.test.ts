import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("..", import.meta.url).pathname;
const components = globSync("components/{ui,forms,cases,charts}/*.tsx", { cwd: root }).sort();
const page = globSync("app/(desk)/help/components/*.{ts,tsx}", { cwd: root });
/** The page stands in the frame, and its form is a form: whatever these use is seen there. */
const around = ["app/(desk)/layout.tsx", "app/help/layout.tsx"];

test("every component is on /help/components: by itself, in the form there, or in the frame around it", () => {
  const shown = reachedFrom([...page, ...around]);
  assert.deepEqual(
    components.filter((path) => !shown.has(path)),
    [],
  );
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
  return [...text.matchAll(/from "((?:\.|#components)[^"]+\.tsx)"/g)]
    .map(([, from = ""]) =>
      from.startsWith("#") ? from.slice(1) : new URL(from, `file://${folder}`).pathname.slice(1),
    )
    .filter((found) => found.startsWith("components/"));
}
