import type { Measured } from "./load.ts";
import { median, ratio } from "./statistics.ts";

/** One line of the table: a task over so many connections, by one system. */
export type Line = { task: string; system: string; connections: number | ""; turns: Measured[] };

export const HEADINGS = [
  "task",
  "system",
  "connections",
  "rate/s",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "CPU ms/answer",
  "peak MiB",
  "errors",
  "rate to floor",
  "CPU to floor",
  "rate to raw",
  "foreign CPU",
];

/** The lines of one task, each beside the floor's and the raw one's. */
export function rowsOf(lines: Line[]): string[] {
  const theirs = (system: string, connections: Line["connections"], name: keyof Measured) => {
    const of = lines.filter((line) => line.system === system);
    const same = of.find((line) => line.connections === connections) ?? of[0];
    return same && median(same.turns.flatMap((turn) => turn[name] ?? []));
  };
  return lines.map(({ task, system, connections, turns }) => {
    const of = (name: keyof Measured) => median(turns.flatMap((turn) => turn[name] ?? []));
    const own = system === "Panoh";
    return [
      task,
      system,
      connections,
      round(of("rate")),
      ...(["p50", "p95", "p99", "cpu", "peak"] as const).map((name) => round(of(name))),
      turns.reduce((sum, { errors }) => sum + errors, 0),
      own ? round(ratio(of("rate"), theirs("floor", connections, "rate"))) : "",
      own ? round(ratio(of("cpu"), theirs("floor", connections, "cpu"))) : "",
      own ? round(ratio(of("rate"), theirs("raw", connections, "rate"))) : "",
      Number.isNaN(of("foreign")) ? "" : `${Math.round(of("foreign") * 100)} %`,
    ].join("\t");
  });
}

/** Three digits that say something. */
export function round(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
