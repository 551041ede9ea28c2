import { listGrantEntries } from "#db/records/grants.ts";
import type { Role } from "#domain/access/roles.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { whichFiles } from "../cases/which-files.ts";
import { query } from "../door.ts";
import { entryDetails } from "../history/entry-details.ts";

const DAYS_MS = 86_400_000;
const SHOWN_FOR_DAYS = 14;

export type Grant = { at: Date; by: string; to: string; roles: Role[]; chain: string; chainSeq: number };

/** Roles given to somebody in the last two weeks, or to somebody of one office, newest first: every supervisor sees them. */
export const listGrants = query({
  name: "grants.list",
  input: caseFilter.pick({ office: true }),
  async ask({ actor, input, reader, now }): Promise<Grant[]> {
    const since = new Date(now.getTime() - SHOWN_FOR_DAYS * DAYS_MS);
    const grants: Grant[] = [];
    const { officeId } = whichFiles(actor, input);
    for (const { entry, offices } of await listGrantEntries(reader, since)) {
      if (officeId !== undefined && !offices?.includes(officeId)) continue;
      const details = await entryDetails(reader, entry);
      if (details === "unreadable") continue;
      const { by = "", to, roles } = details as { by?: string; to: string; roles: Role[] };
      grants.push({ at: entry.at, by, to, roles, chain: entry.chain, chainSeq: entry.chainSeq });
    }
    return grants;
  },
});
