import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ONLY_LOOKS } from "../../e2e/only-looks.ts";
import type { Counted } from "./report.ts";
import { commandOf, runNode } from "./run-program.ts";

export type Project = "scripts" | "scriptless";

/** What a run counts, and how many of the stories only look at pages. */
export interface Told extends Counted {
  looks: number;
}

/** Runs the stories of e2e/ in a browser and counts them by project. One that is skipped counts as failed. */
export async function runStories(
  projects: Project[],
  environment: Record<string, string>,
): Promise<Record<Project, Told>> {
  const directory = mkdtempSync(join(tmpdir(), "panoh-stories-"));
  const results = join(directory, "results.json");
  try {
    const code = await runNode(
      [
        commandOf("@playwright/test", "playwright"),
        "test",
        ...projects.map((project) => `--project=${project}`),
      ],
      { ...environment, PANOH_RESULTS: results },
    );
    const counted = countedByProject(JSON.parse(readFileSync(results, "utf8")));
    const failed = projects.reduce((sum, project) => sum + counted[project].failed, 0);
    if (code !== 0 && failed === 0) throw new Error("The stories broke off.");
    return counted;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Suite {
  suites?: Suite[];
  specs?: {
    title: string;
    file: string;
    tests: { projectName: Project; status: "expected" | "unexpected" | "flaky" | "skipped" }[];
  }[];
}

function countedByProject(report: Suite): Record<Project, Told> {
  const none = () => ({ passed: 0, failed: 0, looks: 0, names: [] as string[] });
  const counts = { scripts: none(), scriptless: none() };
  const walk = ({ suites = [], specs = [] }: Suite) => {
    for (const { title, file, tests } of specs)
      for (const { projectName, status } of tests) {
        const of = counts[projectName];
        if (ONLY_LOOKS.includes(basename(file))) of.looks += 1;
        if (status === "expected") of.passed += 1;
        else {
          of.failed += 1;
          of.names.push(`${file} › ${title} (${projectName})`);
        }
      }
    suites.forEach(walk);
  };
  walk(report);
  return counts;
}
