import { PASSWORD } from "../cli/demonstration/staff.ts";
import { LEADERS } from "../cli/seeding/offices.ts";
import { memoryOf } from "./processes.ts";
import type { Running } from "./server-process.ts";
import { round } from "./table.ts";
import { type Visitor, visit } from "./visitor.ts";

/** The exports there are: a list of up to 500 files, and the history of one; first byte, whole time, and growth. */
export async function measureExports(server: Running, supervisor: Visitor, file: string): Promise<string[]> {
  const auditor = visit(server.url);
  await auditor.post("/sign-in", { email: LEADERS.auditor.email, password: PASSWORD });
  const list = await supervisor.post("/cases/exports/new?whereabouts=detained", { whereabouts: "detained" });
  const history = await auditor.post("/audit/exports/new", {
    caseNumber: file,
    purpose: "Measuring",
    format: "csv",
  });
  return [
    await measure("list as CSV", server, supervisor, list),
    await measure("history of a file as CSV", server, auditor, history),
  ];
}

async function measure(what: string, server: Running, visitor: Visitor, page: string): Promise<string> {
  const before = memoryOf(server.pid).now;
  const began = performance.now();
  const answer = await visitor.ask(`${page.split("?")[0]}/file`);
  if (answer.status !== 200 || !answer.body) throw new Error(`${page} is answered with ${answer.status}.`);
  let [first, bytes] = [0, 0];
  for await (const piece of answer.body) {
    first ||= performance.now() - began;
    bytes += piece.length;
  }
  const all = performance.now() - began;
  const growth = memoryOf(server.pid).now - before;
  return [
    what,
    `${round(first)} ms to the first byte`,
    `${round(all)} ms`,
    `${bytes} bytes`,
    `${round(growth)} MiB more`,
  ].join("\t");
}
