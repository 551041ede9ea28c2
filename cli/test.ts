import { startPostgres } from "#db/testing-postgres.ts";
import { findBrowser } from "./testing/find-browser.ts";
import { finish, step } from "./testing/report.ts";
import { check, root } from "./testing/run-program.ts";
import { runStories } from "./testing/stories.ts";
import { checkWithoutBrowser } from "./testing/without-browser.ts";

/**
 * `npm test`: everything. The stories run with scripts and again without, and once more on PostgreSQL, but for those
 * that only look at pages. How many ran where is printed, and must be the same. `npm test -- stories` runs the last part alone.
 */
if (!process.argv.includes("stories")) await checkWithoutBrowser();
const built = await step("Build", () => check([`${root}/cli/build-if-needed.ts`]));
if (built.failed === 0) await tellStories();
finish();

async function tellStories() {
  let browser = "";
  await step("A browser", () => {
    browser = findBrowser();
    console.log(`  ${browser}`);
    return { passed: 1, failed: 0 };
  });
  if (!browser) return;
  const counts: Record<string, number> = {};
  let looks = 0;
  await step("Stories on SQLite, with scripts and without", async () => {
    const { scripts, scriptless } = await runStories(["scripts", "scriptless"], { PANOH_BROWSER: browser });
    counts["SQLite, with scripts"] = scripts.passed + scripts.failed;
    counts["SQLite, without scripts"] = scriptless.passed + scriptless.failed;
    looks = scripts.looks;
    return {
      passed: scripts.passed + scriptless.passed,
      failed: scripts.failed + scriptless.failed,
      names: [...(scripts.names ?? []), ...(scriptless.names ?? [])],
    };
  });
  await step("Stories on PostgreSQL, with scripts", async () => {
    const postgres = await startPostgres();
    try {
      const { scripts } = await runStories(["scripts"], {
        PANOH_BROWSER: browser,
        DATABASE_URL: postgres.url,
      });
      counts["PostgreSQL, with scripts, and those that only look"] = scripts.passed + scripts.failed + looks;
      return scripts;
    } finally {
      await postgres.stop();
    }
  });
  await step("The same stories everywhere", () => {
    for (const [where, count] of Object.entries(counts))
      console.log(`  ${String(count).padStart(4)} stories on ${where}`);
    const [first = 0, ...others] = Object.values(counts);
    const same = others.length === 2 && first > 0 && others.every((count) => count === first);
    return { passed: same ? 1 : 0, failed: same ? 0 : 1 };
  });
}
