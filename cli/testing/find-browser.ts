import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { commandOf } from "./run-program.ts";

/**
 * A browser that starts: the system's Chromium or Chrome, else Playwright's own, which is fetched when it is not
 * there, else one by `apt-get` where that is allowed. @throws Error with a sentence
 */
export function findBrowser(): string {
  const found = firstThatStarts();
  if (found) return found;
  console.log("  No browser is installed: fetching Playwright's own Chromium.");
  const withDependencies = isRoot() && has("apt-get") ? ["--with-deps"] : [];
  run(process.execPath, [commandOf("playwright"), "install", ...withDependencies, "chromium"]);
  const fetched = firstThatStarts();
  if (fetched) return fetched;
  if (isRoot() && has("apt-get")) {
    console.log("  That did not help: asking apt-get for Chromium.");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  const installed = firstThatStarts();
  if (installed) return installed;
  throw new Error(
    "No browser was found and none could be fetched. Install Chromium or Chrome, or name one in PANOH_BROWSER, and run this again.",
  );
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function firstThatStarts(): string | undefined {
  const named = process.env.PANOH_BROWSER;
  const inPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = [
    ...(named ? [named] : []),
    ...inPath,
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    chromium.executablePath(),
  ];
  return places.find((path) => existsSync(path) && starts(path));
}

/** Some distributions put a script there that only says where to get one. */
const starts = (path: string) =>
  spawnSync(path, ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "about:blank"], {
    timeout: 30_000,
  }).status === 0;

const has = (command: string) => spawnSync(command, ["--version"]).status === 0;
const isRoot = () => process.getuid?.() === 0;
const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
