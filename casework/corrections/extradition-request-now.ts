import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { whenRead } from "../cases/happened.ts";
import { extraditionsOf } from "../procedures/extraditions-known.ts";
import { receivedWith } from "../procedures/received-with.ts";
import { stepSaid } from "../procedures/step-said.ts";
import type { Correctable } from "./prepare-correction.ts";

/** What can be corrected of a request for extradition, and what it says now; nothing of one that was withdrawn. */
export async function extraditionRequestNow(
  db: Db,
  file: CaseFile,
  id: string,
): Promise<Correctable | undefined> {
  const known = (await extraditionsOf(db, file)).find(({ request }) => request.id === id);
  const received = known && receivedWith(known.request, known.steps);
  if (!known || !received) return undefined;
  const said = await stepSaid(db, received);
  const { version } = known.request;
  return {
    table: "procedures",
    version,
    ...(said !== "unreadable" && { text: said.text, when: whenRead(said.when), outOfOrderWhy: said.why }),
  };
}
