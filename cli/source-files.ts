import { globSync } from "node:fs";

/** The files that a build is made from, tests left out. */
export function sourceFiles(root: string): string[] {
  return globSync(
    [
      "{app,auth,casework,components,db,domain,messages,sealing}/**/*.{ts,tsx,js,json,css}",
      "public/**/*",
      "{env,proxy}.ts",
      "{next.config.js,postcss.config.mjs,package.json,package-lock.json,tsconfig.json}",
    ],
    { cwd: root, exclude: (name) => /\.test\.tsx?$|(^|\/)testing/.test(name) },
  )
    .filter((file) => /\.\w+$/.test(file))
    .sort();
}
