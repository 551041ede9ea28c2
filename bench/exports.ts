import { PASSWORD } from "../cli/demonstration/staff.ts";
import { LEADERS } from "../cli/seeding/offices.ts";
import { type Data, supervisorOf, TAKEN_OUT } from "./ground.ts";
import { memoryOf } from "./processes.ts";
import { type Running, runScript } from "./server-process.ts";
import { startPanoh } from "./starts.ts";
import { ratio } from "./statistics.ts";
import { round } from "./table.ts";
import { type Visitor, visit } from "./visitor.ts";

/** The exports there are: a list of up to 500 files, and the history of a file with so many entries; and that history raw. */
export async function measureExports(data: Data, entries: number): Promise<string[]> {
  const output = await runScript("bench/long-file.ts", ["--entries", String(entries)], data);
  const caseNumber = output.trim().split("\n").at(-1) ?? "";
  const raw = Number(
    (await runScript("bench/raw-history.ts", ["--file", caseNumber], data)).trim().split("\n").at(-1),
  );
  const server = await startPanoh(data);
  const supervisor = await supervisorOf(server.url);
  const auditor = visit(server.url);
  await auditor.post("/sign-in", { email: LEADERS.auditor.email, password: PASSWORD });
  const list = await supervisor.post(`/cases/exports/new?${new URLSearchParams(TAKEN_OUT)}`, TAKEN_OUT);
  const history = await auditor.post("/audit/exports/new", {
    caseNumber,
    purpose: "Measuring",
    format: "csv",
  });
  const lines = [
    "export\tfirst byte, ms\tall of it, s\tMB\tMiB more\traw pages, each entry opened, s\tto raw",
    lineOf("list as CSV", await measure(server, supervisor, list)),
    lineOf(`${entries} entries as CSV`, await measure(server, auditor, history), raw),
  ];
  await server.stop();
  return lines;
}

type Taken = { first: number; all: number; bytes: number; growth: number };

async function measure(server: Running, visitor: Visitor, page: string): Promise<Taken> {
  const before = memoryOf(server.pid).now;
  const began = performance.now();
  const answer = await visitor.ask(`${page.split("?")[0]}/file`);
  if (answer.status !== 200 || !answer.body) throw new Error(`${page} is answered with ${answer.status}.`);
  let [first, bytes, most] = [0, 0, before];
  for await (const piece of answer.body) {
    first ||= performance.now() - began;
    bytes += piece.length;
    most = Math.max(most, memoryOf(server.pid).now);
  }
  return { first, all: performance.now() - began, bytes, growth: most - before };
}

const lineOf = (what: string, { first, all, bytes, growth }: Taken, raw?: number) =>
  [
    what,
    ...[first, all / 1000, bytes / 1_000_000, growth].map(round),
    raw === undefined ? "" : round(raw),
    raw === undefined ? "" : round(ratio(all / 1000, raw)),
  ].join("\t");
