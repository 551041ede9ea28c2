import { globSync } from "node:fs";
import { join, relative } from "node:path";

/** The files that a build is made from, tests left out. */
export function sourceFiles(root: string): string[] {
  return globSync(
    [
      "{app,auth,casework,components,db,domain,messages,sealing}/**/*.{ts,tsx,js,json,css,svg}",
      "public/**/*",
      "{env,proxy}.ts",
      "{next.config.js,postcss.config.mjs,package.json,package-lock.json,tsconfig.json}",
    ],
    { cwd: root, withFileTypes: true },
  )
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|^testing/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
