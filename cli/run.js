// Plain JavaScript for whatever Node the machine has: finds the Node that came with `npm ci` and hands over to it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...rest] = process.argv.slice(2);

const runtime = findRuntime();
if (!runtime) {
  console.error(
    existsSync(join(root, "node_modules"))
      ? `Panoh runs on Node ${NEEDED}. There is none for ${process.platform} ${process.arch} in its packages: install Node ${NEEDED} and run this again.`
      : "The packages are not installed yet. Run: npm ci",
  );
  process.exit(78);
}

const child = spawn(
  runtime,
  ["--disable-warning=ExperimentalWarning", join(root, "cli", `${name}.ts`), ...rest],
  {
    stdio: "inherit",
    env: { ...process.env, PATH: `${dirname(runtime)}${delimiter}${process.env.PATH ?? ""}` },
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) =>
  process.exit(code ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 15)),
);

function findRuntime() {
  const packaged = join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (existsSync(packaged)) return packaged;
  return Number.parseInt(process.versions.node, 10) >= NEEDED ? process.execPath : undefined;
}
