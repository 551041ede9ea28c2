import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Counted } from "./report.ts";

export const root = join(import.meta.dirname, "../..");

const running = new Set<ChildProcess>();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    for (const program of running) program.kill(signal);
    process.exit(1);
  });

/** Runs a program of ours to its end, on this Node. Answers its exit code. */
export async function runNode(args: string[], environment: Record<string, string> = {}): Promise<number> {
  const program = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
  });
  running.add(program);
  const [code] = await once(program, "exit");
  running.delete(program);
  return code ?? 1;
}

/** The same, where nothing is counted but whether it went well. */
export async function check(args: string[], environment?: Record<string, string>): Promise<Counted> {
  const failed = (await runNode(args, environment)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed };
}

/** The script behind a package's command, such as `tsc`. */
export function commandOf(name: string, command = name): string {
  const manifest = join(root, "node_modules", name, "package.json");
  const { bin } = createRequire(import.meta.url)(manifest);
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
}
