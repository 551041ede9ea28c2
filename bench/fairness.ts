import { colleagueOf, type Data, supervisorOf, TAKEN_OUT } from "./ground.ts";
import { load } from "./load.ts";
import { type Running, runScript } from "./server-process.ts";
import { startPanoh } from "./starts.ts";
import { ratio } from "./statistics.ts";
import { round } from "./table.ts";
import type { Visitor } from "./visitor.ts";

const PAGE = "/cases?stage=active&origin=UZB&sort=changed";

/** The p95 of a list at one connection: alone, while another exports lists, and while all files are derived anew. */
export async function measureFairness(data: Data, seconds: number): Promise<string[]> {
  const quiet = await startPanoh(data);
  const supervisor = await supervisorOf(quiet.url);
  await pageAt95(quiet, supervisor, 1);
  const alone = await pageAt95(quiet, supervisor, seconds);
  const exporting = exportAgainAndAgain(await colleagueOf(quiet.url));
  const whileExporting = await pageAt95(quiet, supervisor, seconds);
  const exports = await exporting.stop();
  await quiet.stop();

  await runScript("bench/all-wait.ts", [], data);
  const busy = await startPanoh(data);
  const someone = await supervisorOf(busy.url);
  await pageAt95(busy, someone, 1);
  const whileDeriving = await pageAt95(busy, someone, seconds);
  const left = (await someone.page("/dashboard")).includes("being worked out anew");
  await busy.stop();
  const line = (what: string, p95: number, more = "") =>
    [what, `${round(p95)} ms`, round(ratio(p95, alone)), more].join("\t");
  return [
    "the list's p95\tat one connection\tto alone\t",
    line("alone", alone),
    line("while lists are exported", whileExporting, `${exports} exports`),
    line(
      "while all files are derived anew",
      whileDeriving,
      left ? "to the end" : "they were done before the end",
    ),
  ];
}

const pageAt95 = async (server: Running, visitor: Visitor, seconds: number) =>
  (await load(server, { path: PAGE, headers: { Cookie: visitor.cookie() } }, 1, seconds)).p95;

function exportAgainAndAgain(visitor: Visitor) {
  let [stopped, made] = [false, 0];
  const exporting = (async () => {
    while (!stopped) {
      const list = await visitor.post(`/cases/exports/new?${new URLSearchParams(TAKEN_OUT)}`, TAKEN_OUT);
      await (await visitor.ask(`${list.split("?")[0]}/file`)).arrayBuffer();
      made += 1;
    }
  })();
  return {
    async stop() {
      stopped = true;
      await exporting;
      return made;
    },
  };
}
