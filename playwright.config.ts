import { defineConfig } from "@playwright/test";
import { ONLY_LOOKS } from "./e2e/only-looks.ts";

/** The stories of e2e/: `npm test -- stories` finds a browser and runs them on both engines. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  testIgnore: process.env.DATABASE_URL ? ONLY_LOOKS.map((name) => `**/${name}`) : [],
  outputDir: ".tmp/stories",
  globalSetup: "./e2e/make-data.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ["line"],
    ...(process.env.PANOH_RESULTS
      ? [["json", { outputFile: process.env.PANOH_RESULTS }] as ["json", object]]
      : []),
  ],
  use: {
    locale: "en-GB",
    timezoneId: "Asia/Almaty",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: process.env.PANOH_BROWSER ? { executablePath: process.env.PANOH_BROWSER } : {},
  },
  projects: [
    { name: "scripts", use: { javaScriptEnabled: true } },
    { name: "scriptless", use: { javaScriptEnabled: false } },
  ],
});
