import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const TICK_MS = 10; // USER_HZ is 100 on every Linux

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** What a process has computed so far, all of its threads together, in milliseconds. 0 where there is no /proc. */
export function computedBy(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** What the whole machine has computed so far, and what it could have, in milliseconds. */
export function computedByAll(): { all: number; available: number } {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, stolen = 0] =
    read("/proc/stat").split("\n", 1)[0]?.split(/\s+/).map(Number) ?? [];
  const all = (user + nice + system + irq + soft + stolen) * TICK_MS;
  return { all, available: performance.now() * availableParallelism() };
}

const memory = (pid: number, what: "VmRSS" | "VmHWM"): number =>
  Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** In MiB, now and at most since the process began. */
export const memoryOf = (pid: number) => ({ now: memory(pid, "VmRSS"), peak: memory(pid, "VmHWM") });
