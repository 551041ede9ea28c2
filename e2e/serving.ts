import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#db/testing-port.ts";
import { original } from "./make-data.ts";
import { administerPostgres, TEMPLATE } from "./postgres.ts";

const root = join(import.meta.dirname, "..");

/** A server of one's own, as `npm start` runs it, with data of its own. */
export interface Panoh {
  url: string;
  dataDir: string;
  /** Empty: SQLite. */
  databaseUrl: string;
  /** Everything that it has printed. */
  output(): string;
  start(): Promise<void>;
  /** SIGTERM lets it end what it does; SIGKILL does not. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** After its disk was full: starts it again with room. */
  makeRoom(): Promise<void>;
  /** Stops it, runs a script on its data, and starts it again. */
  between(script: string, ...args: string[]): Promise<void>;
  dispose(): Promise<void>;
}

/** Starts a server on a copy of the demonstration, or on nothing. */
export async function startPanoh(
  from: "demonstration" | "nothing",
  settings: Record<string, string> = {},
): Promise<Panoh> {
  const directory = mkdtempSync(join(tmpdir(), "panoh-story-"));
  const database = await copyData(from, directory);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let output = "";
  let server: ChildProcess | undefined;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    BASE_URL: url,
    LOG_LEVEL: "warn",
    DATA_DIR: join(directory, "data"),
    UNLOCK_KEY_FILE: join(directory, "panoh.key"),
    DATABASE_URL: database.url,
    ...settings,
  };

  const panoh: Panoh = {
    url,
    dataDir: join(directory, "data"),
    databaseUrl: database.url,
    output: () => output,
    async start() {
      const started = spawn(process.execPath, [join(root, "server.ts")], {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
        env,
      });
      for (const stream of [started.stdout, started.stderr]) stream?.on("data", (chunk) => (output += chunk));
      server = started;
      await untilItAnswers(url, started, () => output);
    },
    async stop(signal = "SIGTERM") {
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, "exit");
      server.kill(signal);
      await ended;
    },
    async makeRoom() {
      await panoh.stop();
      delete env.SQLITE_MAX_PAGES;
      await database.makeRoom();
      await panoh.start();
    },
    async between(script, ...args) {
      await panoh.stop();
      const ran = spawn(process.execPath, [join(root, "e2e/faults", script), ...args], {
        cwd: root,
        stdio: "inherit",
        env,
      });
      const [code] = await once(ran, "exit");
      if (code !== 0) throw new Error(`${script} failed.`);
      await panoh.start();
    },
    async dispose() {
      await panoh.stop();
      await database.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await panoh.start();
  return panoh;
}

async function copyData(from: "demonstration" | "nothing", directory: string) {
  if (from === "demonstration") cpSync(original, directory, { recursive: true });
  mkdirSync(join(directory, "data"), { recursive: true });
  if (!process.env.DATABASE_URL) return { url: "", drop: async () => {}, makeRoom: async () => {} };
  const name = `panoh_${randomBytes(8).toString("hex")}`;
  const server = await administerPostgres(process.env.DATABASE_URL);
  const url = await server.make(name, from === "demonstration" ? TEMPLATE : undefined);
  return {
    url,
    drop: () => server.drop(name),
    makeRoom: () => server.run(`alter database ${name} reset default_transaction_read_only`),
  };
}

async function untilItAnswers(url: string, server: ChildProcess, output: () => string) {
  const latest = Date.now() + 150_000;
  while (Date.now() < latest) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server did not start:\n${output()}`);
}
