import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Data } from "./ground.ts";
import { scriptsOf } from "./page-shape.ts";
import { memoryOf } from "./processes.ts";
import { type Running, startServer } from "./server-process.ts";
import { median, ratio } from "./statistics.ts";
import { round } from "./table.ts";
import type { Visitor } from "./visitor.ts";

export const startPanoh = (data: Data) => startServer("server.ts", "/api/health", data);
export const startFloor = () => startServer("bench/floor/serve.ts", "/json", {});

/** How long each takes to start, and what it holds two seconds later, in turns. */
export async function measureStarts(data: Data, repeats: number): Promise<string[]> {
  const of = { Panoh: [] as Start[], floor: [] as Start[] };
  for (let turn = 0; turn < repeats; turn++) {
    of.Panoh.push(await started(await startPanoh(data)));
    of.floor.push(await started(await startFloor()));
  }
  const middle = (system: keyof typeof of, what: keyof Start) =>
    median(of[system].map((start) => start[what]));
  return (["readyMs", "idleMiB"] as const).map((what) =>
    lineOf(
      what === "readyMs" ? "start, ms" : "idle memory, MiB",
      middle("Panoh", what),
      middle("floor", what),
    ),
  );
}

type Start = { readyMs: number; idleMiB: number };

async function started(server: Running): Promise<Start> {
  await sleep(2000);
  const idleMiB = memoryOf(server.pid).now;
  await server.stop();
  return { readyMs: server.readyMs, idleMiB };
}

/** What the scripts of a page weigh, as they are sent. */
export async function measureScripts(panoh: Visitor, floor: Visitor, pages: string[]): Promise<string[]> {
  const bare = await scriptsKb(floor, "/page");
  const lines: string[] = [];
  for (const page of pages)
    lines.push(lineOf(`scripts of ${page}, kB gzip`, await scriptsKb(panoh, page), bare));
  return lines;
}

async function scriptsKb(visitor: Visitor, page: string): Promise<number> {
  let bytes = 0;
  for (const script of scriptsOf(await visitor.page(page)))
    bytes += gzipSync(await (await visitor.ask(script)).bytes()).length;
  return bytes / 1000;
}

/** Something that is measured once: what it is, Panoh, the floor, and how many times the floor that is. */
const lineOf = (what: string, panoh: number, floor: number) =>
  [what, round(panoh), round(floor), round(ratio(panoh, floor))].join("\t");
