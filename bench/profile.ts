import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Data } from "./ground.ts";
import { filesOf, supervisorOf } from "./ground.ts";
import { load } from "./load.ts";
import { placesOf } from "./places.ts";
import { root } from "./server-process.ts";
import { startPanoh } from "./starts.ts";
import { round } from "./table.ts";
import { type TaskName, taskNamed } from "./tasks.ts";
import { visit } from "./visitor.ts";

const MOST_PARTS = 16;
const MOST_FUNCTIONS = 12;

/** In what parts of the program an answer's time is spent, itself and not in what it calls: at one connection, once it has run in. */
export async function profileOf(name: TaskName, data: Data, floorUrl: string, seconds: number) {
  const directory = mkdtempSync(join(tmpdir(), "panoh-profile-"));
  const to = join(directory, "profile.json");
  const preload = pathToFileURL(join(root, "bench/profiled.ts")).href;
  const server = await startPanoh({
    ...data,
    PROFILE_TO: to,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import ${preload}`,
  } as Data);
  try {
    const supervisor = await supervisorOf(server.url);
    const ground = { supervisor, floor: visit(floorUrl), ...(await filesOf(supervisor)) };
    const task = await taskNamed(name, ground);
    await load(server, task.panoh, 1, seconds);
    process.kill(server.pid, "SIGUSR2");
    const { rate } = await load(server, task.panoh, 1, seconds);
    process.kill(server.pid, "SIGUSR2");
    while (!existsSync(to)) await sleep(50);
    return linesOf(name, JSON.parse(readFileSync(to, "utf8")), rate * seconds);
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true });
  }
}

function linesOf(name: TaskName, profile: Profiler.Profile, answers: number): string[] {
  const placeOf = placesOf(root);
  const [parts, functions] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string, ms: number) => to.set(key, (to.get(key) ?? 0) + ms);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  let all = 0;
  profile.samples?.forEach((id, at) => {
    const frame = nodes.get(id);
    const ms = (profile.timeDeltas?.[at] ?? 0) / 1000;
    if (!frame || frame.functionName === "(idle)" || frame.url === "node:inspector") return;
    const { part, place } = placeOf(frame);
    all += ms;
    add(parts, part, ms);
    add(functions, place, ms);
  });
  const rows = (from: Map<string, number>, most: number) =>
    [...from]
      .sort(([, one], [, other]) => other - one)
      .slice(0, most)
      .map(([what, ms]) => [what, round(ms / answers), `${Math.round((ms / all) * 100)} %`].join("\t"));
  return [
    `# ${name}: ${Math.round(answers)} answers, ${round(all / answers)} ms each`,
    "part\tms an answer\tof all",
    ...rows(parts, MOST_PARTS),
    "function\tms an answer\tof all",
    ...rows(functions, MOST_FUNCTIONS),
  ];
}
