import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Counted } from "./report.ts";
import { root, runNode } from "./run-program.ts";

const FOLDERS = "app,auth,bench,casework,cli,components,db,domain,messages,sealing,serving";

/** Every test beside the code. */
export const allTests = () => globSync([`{${FOLDERS}}/**/*.test.ts`, "*.test.ts"], { cwd: root }).sort();

/** Those that need a database, which must hold on each engine. */
export const dataTests = () => globSync("{auth,casework,db}/**/*.test.ts", { cwd: root }).sort();

/** Runs tests of `node:test`; shows those that fail, and counts them. */
export async function runTests(files: string[], environment: Record<string, string> = {}): Promise<Counted> {
  if (files.length === 0) throw new Error("There are no tests to run.");
  const directory = mkdtempSync(join(tmpdir(), "panoh-tests-"));
  const results = join(directory, "results.tap");
  try {
    const code = await runNode(
      [
        "--import",
        join(root, "serving/quick-imports.ts"),
        "--test",
        "--test-concurrency=2",
        "--test-reporter=dot",
        "--test-reporter-destination=stdout",
        "--test-reporter=tap",
        `--test-reporter-destination=${results}`,
        ...files,
      ],
      { LOG_LEVEL: "silent", ...environment },
    );
    return counted(readFileSync(results, "utf8"), code);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A test that is left out says why: it is about one engine's own ways. One that is put off counts as failed. */
function counted(tap: string, code: number): Counted {
  const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  const leftOut = count("skipped");
  if (leftOut > 0) console.log(`  ${leftOut} are about the other engine or driver, and left out here.`);
  const failed = count("fail") + count("cancelled") + count("todo");
  const names = [...tap.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name = ""]) => name);
  return { passed: count("pass"), failed: code !== 0 && failed === 0 ? 1 : failed, names };
}
