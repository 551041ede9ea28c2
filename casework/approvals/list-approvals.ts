import { listWaiting } from "#db/records/approvals.ts";
import { listMakers } from "#db/records/makers.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { whichFiles } from "../cases/which-files.ts";
import { query } from "../door.ts";
import { officesShown } from "../lists/list-asked.ts";
import { toldApproval } from "./told-approval.ts";

const DAY_MS = 86_400_000;
const ENDED_SHOWN_FOR_DAYS = 14;
const MOST = 200;

/** What waits for a second person in one's offices, or in one of them; what ends first on top; and after it what cannot be approved any more. */
export const listApprovals = query({
  name: "approvals.list",
  input: caseFilter.pick({ office: true }),
  async ask({ actor, scope, input, reader, now }) {
    const since = new Date(now.getTime() - ENDED_SHOWN_FOR_DAYS * DAY_MS);
    const { officeId } = whichFiles(actor, input);
    const makers = await listMakers(reader, actor.userId);
    const told = [];
    for (const found of await listWaiting(reader, scope, { officeId, endsAfter: since, most: MOST }))
      told.push(await toldApproval(reader, actor, found, { now, makers }));
    const waiting = told.filter(({ state }) => state === "waiting");
    return { waiting, ended: told.filter(({ state }) => state !== "waiting").reverse(), asOf: now };
  },
  shows: ({ waiting, ended }) => officesShown([...waiting, ...ended]),
});

export type Approvals = Awaited<ReturnType<typeof listApprovals>>;
