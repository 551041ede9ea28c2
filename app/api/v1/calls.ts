import { caseClocks } from "#casework/cases/case-clocks.ts";
import { caseHistory } from "#casework/cases/case-history.ts";
import { listCaseRows } from "#casework/cases/list-case-rows.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { caseNumber as numberSchema } from "#casework/fields.ts";
import { declaredProcedures } from "#domain/procedures/declared.ts";
import { notFound, refusalOf } from "#domain/refusals.ts";
import { commandNamed, commandsOf } from "./exposed-commands.ts";
import { problem, problemOf } from "./problem.ts";
import type { Calls } from "./respond.ts";
import * as told from "./told.ts";

type File = { caseNumber: string };

export const commandList: Calls<object> = {
  GET: async ({ actor }) => ({ items: commandsOf(actor), next: null }),
};

/** The procedures as they are declared: what may follow what, what each step means, and what it proposes. */
export const procedures: Calls<object> = {
  GET: async () => ({ items: declaredProcedures(), next: null }),
};

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Runs a command. The same key with the same body runs it once, and is answered the same again. */
export const command: Calls<{ name: string }> = {
  async POST({ actor, request, params, body }) {
    const run = commandNamed(params.name);
    if (!run) throw notFound();
    const key = request.headers.get("idempotency-key") ?? "";
    if (!KEY.test(key)) return problem("key_missing");
    try {
      return told.commandAnswer(await run(actor, body, { key }));
    } catch (error) {
      const stale =
        refusalOf(error)?.kind === "conflict" && problemOf(error, { yourVersion: Number(versionIn(body)) });
      if (stale) return stale;
      throw error;
    }
  },
};

const versionIn = (body: unknown) => (body as { version?: unknown }).version;

export const cases: Calls<object> = {
  async GET({ actor, request }) {
    const asked = Object.fromEntries(new URL(request.url).searchParams) as Parameters<typeof listCaseRows>[1];
    const { items, next } = await listCaseRows(actor, asked);
    return { items: items.map(told.listedCase), next: next ?? null };
  },
};

/** What is no file number at all is a file that does not exist. */
function named({ caseNumber }: File): File {
  if (!numberSchema.safeParse(caseNumber).success) throw notFound();
  return { caseNumber };
}

export const caseFile: Calls<File> = {
  GET: async ({ actor, params }) => told.shownCase(await showCase(actor, named(params))),
};

export const history: Calls<File> = {
  async GET({ actor, params, request }) {
    const after = new URL(request.url).searchParams.get("after") ?? undefined;
    const { entries, next } = await caseHistory(actor, { ...named(params), after });
    return { items: entries.map(told.historyEntry), next: next ?? null };
  },
};

export const clocks: Calls<File> = {
  async GET({ actor, params }) {
    const { clocks } = await caseClocks(actor, named(params));
    return { items: clocks.map(told.clock), next: null };
  },
};

/** What is nowhere in the API. */
export const elsewhere: Calls<object> = Object.fromEntries(
  (["GET", "POST"] as const).map((method) => [method, () => Promise.reject(notFound())]),
);
