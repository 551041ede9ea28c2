import { startPostgres } from "#db/testing-postgres.ts";
import { step } from "./report.ts";
import { check, commandOf } from "./run-program.ts";
import { allTests, dataTests, runTests } from "./unit-tests.ts";

/** Everything but the browser: format, lint, types as both engines, units, and data on both engines and both drivers. */
export async function checkWithoutBrowser() {
  const tsc = commandOf("typescript", "tsc");
  await step("Format and lint", () =>
    check([commandOf("@biomejs/biome", "biome"), "ci", "--colors=off", "--error-on-warnings", "."]),
  );
  await step("Types of pages and addresses", () => check([commandOf("next"), "typegen"]));
  await step("Types, with SQLite's tables", () => check([tsc, "-p", "tsconfig.json"]));
  await step("Types, with PostgreSQL's tables", () => check([tsc, "-p", "tsconfig.postgres.json"]));
  await step("Units, and data on SQLite", () => runTests(allTests()));
  await step("Data on SQLite without encryption, by the plain driver", () =>
    runTests(dataTests(), { PANOH_SQLITE_DRIVER: "plain-better-sqlite3" }),
  );
  await step("Data on PostgreSQL", async () => {
    const postgres = await startPostgres();
    try {
      return await runTests(dataTests(), { DATABASE_URL: postgres.url });
    } finally {
      await postgres.stop();
    }
  });
}
