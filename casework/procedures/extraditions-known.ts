import type { CaseFile } from "#db/records/cases.ts";
import type { ProcedureRecord, ProcedureStep } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import type { ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import type { When } from "#domain/when/when.ts";
import { whenRead } from "../cases/happened.ts";
import { proceduresOf } from "./procedures-of.ts";
import { stepSaid } from "./step-said.ts";

/** The requests for a person's extradition, the newest first: who asks, since when, what happened last, and what still counts. */
export async function extraditionsKnown(db: Db, file: CaseFile) {
  const found = await Promise.all(
    (await extraditionsOf(db, file)).map(async ({ request, steps }) => {
      const [first, last] = [steps.find(({ step }) => step === "request_received") ?? steps[0], steps.at(-1)];
      return {
        id: request.id,
        requestingState: request.requestingState,
        politicalOffence: request.politicalOffence,
        bars: (request.bars ?? []) as ExtraditionBar[],
        since: first && (await momentOf(db, first)),
        last: last && { step: last.step, when: await momentOf(db, last) },
        steps: steps.map(({ id, step }) => ({ id, step })),
        ...extraditionNow(steps),
      };
    }),
  );
  return found.reverse();
}

export type ExtraditionKnown = { request: ProcedureRecord; steps: ProcedureStep[] };

/** Each request for extradition of a file with its steps, in the order in which they came. */
export async function extraditionsOf(db: Db, file: CaseFile): Promise<ExtraditionKnown[]> {
  const requests = await proceduresOf(db, file, ["extradition"]);
  return requests.map(({ procedure: request, steps }) => ({ request, steps }));
}

/** As exactly as it was said; where that cannot be read, as exactly as the open columns have it. */
async function momentOf(db: Db, step: ProcedureStep): Promise<When> {
  const said = await stepSaid(db, step);
  if (said !== "unreadable") return whenRead(said.when);
  return { earliest: step.happenedFrom, latest: step.happenedTo, precision: "interval", about: false };
}
