import { z } from "zod";
import { listWaiting } from "#db/records/approvals.ts";
import { query } from "../door.ts";
import { makersOf } from "./makers-of.ts";
import { toldApproval } from "./told-approval.ts";

const DAY_MS = 86_400_000;
const ENDED_SHOWN_FOR_DAYS = 14;
const MOST = 200;

/** What waits for a second person in one's offices, what ends first on top; and after it what cannot be approved any more. */
export const listApprovals = query({
  name: "approvals.list",
  input: z.object({}),
  async ask({ actor, scope, reader, now }) {
    const since = new Date(now.getTime() - ENDED_SHOWN_FOR_DAYS * DAY_MS);
    const makers = await makersOf(reader, actor.userId);
    const told = [];
    for (const found of await listWaiting(reader, scope, since, MOST))
      told.push(await toldApproval(reader, actor, found, { now, makers }));
    const waiting = told.filter(({ state }) => state === "waiting");
    return { waiting, ended: told.filter(({ state }) => state !== "waiting").reverse(), asOf: now };
  },
  shows: ({ waiting, ended }) =>
    [...new Set([...waiting, ...ended].map(({ officeId }) => officeId))].map((officeId) => ({ officeId })),
});

export type Approvals = Awaited<ReturnType<typeof listApprovals>>;
