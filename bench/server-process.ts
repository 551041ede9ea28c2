import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#db/testing-port.ts";

export const root = join(import.meta.dirname, "..");

/** The server installs it by itself; our scripts import the tables at once. */
const quickImports = join(root, "serving/quick-imports.ts");

/** A server that runs, and how long it took until it answered. */
export interface Running {
  url: string;
  pid: number;
  readyMs: number;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const server of running) server.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

/** Starts a server of ours on a free port, and waits until `answers` is answered. */
export async function startServer(
  script: string,
  answers: string,
  environment: Record<string, string>,
): Promise<Running> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const server = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, script)], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      BASE_URL: url,
      LOG_LEVEL: "error",
      ...environment,
    },
  });
  running.add(server);
  const ended = once(server, "exit").then(() => running.delete(server));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${script} did not start.`);
    const answer = await fetch(url + answers).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) break;
    await sleep(20);
  }
  return {
    url,
    pid: server.pid ?? 0,
    readyMs: performance.now() - began,
    async stop() {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

/** Runs a script of ours to its end. */
export async function runScript(script: string, args: string[], environment: Record<string, string> = {}) {
  const program = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--import", quickImports, join(root, script), ...args],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...environment },
    },
  );
  running.add(program);
  let output = "";
  program.stdout.on("data", (chunk) => (output += chunk));
  const [code] = await once(program, "exit");
  running.delete(program);
  if (code !== 0) throw new Error(`${script} failed.\n${output}`);
  return output;
}
