import { z } from "zod";
import { listGrantEntries } from "#db/records/grants.ts";
import type { Role } from "#domain/access/roles.ts";
import { query } from "../door.ts";
import { entryDetails } from "../history/entry-details.ts";

const DAYS_MS = 86_400_000;
const SHOWN_FOR_DAYS = 14;

export type Grant = { at: Date; by: string; to: string; roles: Role[]; chain: string; chainSeq: number };

/** Roles given to somebody in the last two weeks, newest first: every supervisor sees them. */
export const listGrants = query({
  name: "grants.list",
  input: z.object({}),
  async ask({ reader, now }): Promise<Grant[]> {
    const since = new Date(now.getTime() - SHOWN_FOR_DAYS * DAYS_MS);
    const grants: Grant[] = [];
    for (const entry of await listGrantEntries(reader, since)) {
      const details = await entryDetails(reader, entry);
      if (details === "unreadable") continue;
      const { by = "", to, roles } = details as { by?: string; to: string; roles: Role[] };
      grants.push({ at: entry.at, by, to, roles, chain: entry.chain, chainSeq: entry.chainSeq });
    }
    return grants;
  },
});
