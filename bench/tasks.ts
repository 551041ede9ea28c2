import type { Sending } from "./load.ts";
import { shapeOf } from "./page-shape.ts";
import type { Visitor } from "./visitor.ts";

/** What is asked of Panoh, and of the floor: the same number of elements, or of bytes as JSON. */
export type Task = { name: string; connections: number[]; panoh: Sending; floor: Sending; said: string };

export const TASKS = ["list", "file", "list-json", "search", "dashboard", "note", "step", "arrest"] as const;
export type TaskName = (typeof TASKS)[number];

/** What the tasks work with: a signed-in supervisor of half of the files, and the floor. */
export type Ground = { supervisor: Visitor; floor: Visitor; file: string; files: string[] };

const TWO_FILTERS = "stage=active&origin=UZB&sort=changed";

export async function taskNamed(name: TaskName, ground: Ground): Promise<Task> {
  const { file, files, supervisor } = ground;
  switch (name) {
    case "list":
      return pageTask(name, `/cases?${TWO_FILTERS}`, ground);
    case "file":
      return pageTask(name, `/cases/${file}`, ground);
    case "dashboard":
      return pageTask(name, "/dashboard", ground);
    case "search":
      return pageTask(name, await supervisor.post("/search", { words: "lo" }), ground, [1]);
    case "list-json":
      return jsonTask(name, `/api/v1/cases?${TWO_FILTERS}`, ground);
    case "note":
      return commandTask(name, "note.add", ground, (turn) => ({
        caseNumber: files[turn % files.length],
        kind: "contact",
        text: "Telephoned at the hour agreed and is well. Counsel was let in for twenty minutes and saw no marks.",
        when: "2025-07-06T16:10",
      }));
    case "step":
      return commandTask(name, "asylum_step.record", ground, (turn) => ({
        caseNumber: files[turn % files.length],
        step: "interviewed",
        when: "2025-07-06T16:10",
        why: "Nobody told of an earlier step",
      }));
    case "arrest":
      return commandTask(name, "arrest.record", ground, (turn) => ({
        file: files[turn % files.length],
        place: "not_known",
        when: "2025-07-06T16:10",
        captor: "police",
        allTheSame: true,
      }));
  }
}

/** The floor shows as many elements, and words that make its markup as long. */
async function pageTask(
  name: string,
  path: string,
  { supervisor, floor }: Ground,
  connections = [1, 10],
): Promise<Task> {
  const wanted = shapeOf(await supervisor.page(path));
  const address = (letters: number) => `/page?elements=${wanted.elements}&letters=${letters}`;
  const empty = shapeOf(await floor.page(address(0)));
  const floorPath = address(Math.max(0, wanted.bytes - empty.bytes));
  const { elements, bytes } = shapeOf(await floor.page(floorPath));
  return {
    name,
    connections,
    panoh: { path, headers: { Cookie: supervisor.cookie() } },
    floor: { path: floorPath },
    said: `${wanted.elements} elements in ${wanted.bytes} bytes; the floor ${elements} in ${bytes}`,
  };
}

async function jsonTask(name: string, path: string, { supervisor, floor }: Ground): Promise<Task> {
  const body = await supervisor.page(path);
  const { items } = JSON.parse(body) as { items: unknown[] };
  const address = (letters: number) => `/json?items=${items.length}&letters=${letters}`;
  const empty = (await floor.page(address(0))).length;
  const floorPath = address(Math.max(0, body.length - empty));
  return {
    name,
    connections: [10],
    panoh: { path, headers: { Cookie: supervisor.cookie() } },
    floor: { path: floorPath },
    said: `${items.length} files in ${body.length} bytes; the floor ${(await floor.page(floorPath)).length}`,
  };
}

let sent = 0;

function commandTask(
  name: string,
  command: string,
  { supervisor }: Ground,
  fields: (turn: number) => object,
): Task {
  const run = `bench-${process.pid}-${Date.now()}`;
  const each = () => {
    sent += 1;
    return { body: JSON.stringify(fields(sent)), headers: { "Idempotency-Key": `${run}-${sent}` } };
  };
  const headers = { "Content-Type": "application/json" };
  return {
    name,
    connections: [1, 10],
    panoh: {
      path: `/api/v1/commands/${command}`,
      method: "POST",
      headers: { ...headers, Cookie: supervisor.cookie(), Origin: supervisor.url },
      each,
    },
    floor: { path: "/json", method: "POST", headers, each },
    said: "one commit for each answer, or for those that came together",
  };
}
