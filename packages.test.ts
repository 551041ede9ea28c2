import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

interface Locked {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}
const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

test("the lockfile names the packages of every platform, without which npm 11 refuses it", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as Locked;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  assert.deepEqual(missing, []);
});

test("every dependency is pinned", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));
  const versions = Object.values<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
  assert.deepEqual(
    versions.filter((version) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  );
});

test("no package runs a script while it is installed", () => {
  assert.match(read(".npmrc"), /^ignore-scripts=true$/m);
});
