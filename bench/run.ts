import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "../cli/building.ts";
import { measureExports } from "./exports.ts";
import { measureFairness } from "./fairness.ts";
import { buildFloor } from "./floor/build.ts";
import { type Data, filesOf, seededData, supervisorOf } from "./ground.ts";
import { load, type Measured } from "./load.ts";
import { profileOf } from "./profile.ts";
import { type Running, runScript } from "./server-process.ts";
import { measureScripts, measureStarts, startFloor, startPanoh } from "./starts.ts";
import { HEADINGS, type Line, rowsOf } from "./table.ts";
import { TASKS, type Task, type TaskName, taskNamed } from "./tasks.ts";
import { visit } from "./visitor.ts";

const ONCE = ["start", "scripts", "export", "fairness"] as const;

/** `npm run bench [-- TASK] [-- --cases N --seed S --repeats N --seconds N --entries N --profile]`: one table, on standard output. */
export async function bench() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cases: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      repeats: { type: "string", default: "3" },
      seconds: { type: "string", default: "3" },
      entries: { type: "string", default: "100000" },
      profile: { type: "boolean", default: false },
    },
  });
  const all = [...TASKS, ...ONCE] as const;
  const unknown = positionals.filter((name) => !all.some((one) => one === name));
  if (unknown.length > 0) stop(`There is no task ${unknown.join(", ")}: there are ${all.join(", ")}.`);
  const [cases, repeats, seconds] = [Number(values.cases), Number(values.repeats), Number(values.seconds)];
  if (![cases, repeats, seconds].every((one) => one > 0))
    stop("--cases, --repeats and --seconds are numbers above 0.");
  const wanted = (name: (typeof all)[number]) => positionals.length === 0 || positionals.includes(name);

  await withoutOutput(buildIfNeeded);
  await buildFloor();
  const data = await seededData({ cases, seed: values.seed });
  console.log(`# ${cases} files of the seed ${values.seed}, ${repeats} × ${seconds} s, ${machine()}`);
  if (values.profile) return profileEach(TASKS.filter(wanted), data.panoh, seconds);
  if (wanted("start")) print(["what\tPanoh\tfloor\tratio", ...(await measureStarts(data.panoh, repeats))]);

  const [panoh, floor] = [await startPanoh(data.panoh), await startFloor()];
  const [supervisor, bare] = [await supervisorOf(panoh.url), visit(floor.url)];
  const { file, files } = await filesOf(supervisor);
  if (wanted("scripts"))
    print(await measureScripts(supervisor, bare, ["/cases", `/cases/${file}`, "/dashboard", "/arrests/new"]));
  print([HEADINGS.join("\t")]);
  for (const name of TASKS.filter(wanted)) {
    const task = await taskNamed(name, { supervisor, floor: bare, file, files });
    const raw = () => rawTurn(name, file, seconds, data.raw);
    print([
      `# ${name}: ${task.said}`,
      ...rowsOf(await turnsOf(task, { panoh, floor, raw }, repeats, seconds)),
    ]);
  }
  await Promise.all([panoh.stop(), floor.stop()]);
  if (wanted("export")) print(await measureExports(data.panoh, Number(values.entries)));
  if (wanted("fairness")) print(await measureFairness(data.panoh, seconds * repeats));
}

async function profileEach(names: TaskName[], data: Data, seconds: number) {
  const floor = await startFloor();
  for (const name of names) print(await profileOf(name, data, floor.url, seconds));
  await floor.stop();
}

type Systems = { panoh: Running; floor: Running; raw(): Promise<Measured> };

/** Panoh, the floor and the raw statements in turns, so that what else the machine does falls on all of them. */
async function turnsOf(
  task: Task,
  { panoh, floor, raw }: Systems,
  repeats: number,
  seconds: number,
): Promise<Line[]> {
  const lines: Line[] = task.connections.flatMap((connections) => [
    { task: task.name, system: "Panoh", connections, turns: [] },
    { task: task.name, system: "floor", connections, turns: [] },
  ]);
  const limit: Line = { task: task.name, system: "raw", connections: "", turns: [] };
  await load(panoh, task.panoh, 2, 1);
  await load(floor, task.floor, 2, 1);
  for (let turn = 0; turn < repeats; turn++) {
    for (const { system, connections, turns } of lines) {
      const [server, sending] = system === "Panoh" ? [panoh, task.panoh] : [floor, task.floor];
      turns.push(await load(server, sending, Number(connections), seconds));
    }
    limit.turns.push(await raw());
  }
  return [...lines, limit];
}

async function rawTurn(
  task: TaskName,
  file: string,
  seconds: number,
  data: Record<string, string>,
): Promise<Measured> {
  const output = await runScript(
    "bench/raw.ts",
    ["--task", task, "--seconds", String(seconds), "--file", file],
    { ...data, LOG_LEVEL: "silent" },
  );
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

/** What a build says belongs to standard error: standard output is the table. */
async function withoutOutput(work: () => Promise<void>) {
  const { log } = console;
  console.log = console.error;
  await work().finally(() => (console.log = log));
}

const print = (lines: string[]) => console.log(lines.join("\n"));
const machine = () =>
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(78);
}
