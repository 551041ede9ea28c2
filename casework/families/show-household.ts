import { z } from "zod";
import { findEntry } from "#db/records/entries.ts";
import { findHousehold, type Household, listMembers } from "#db/records/families.ts";
import { listCases } from "#db/records/list-cases.ts";
import { findOffice } from "#db/records/organisation.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { notFound } from "#domain/refusals.ts";
import { listedCases } from "../cases/listed-case.ts";
import { query } from "../door.ts";
import { entryDetails } from "../history/entry-details.ts";

const MOST = 100;

/** A household: what each of its people is in it, and how their files stand, the one most in danger first. */
export const showHousehold = query({
  name: "household.show",
  input: z.object({
    id: z.string("form.missing"),
    /** the entry that a form has just made */
    recorded: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  async ask({ actor, scope, input, reader, now }) {
    const household = await findHousehold(reader, scope, input.id);
    const office = await findOffice(reader, household.officeId);
    if (!office) throw notFound();
    const members = await listMembers(reader, scope, household);
    const numbers = members.map(({ caseNumber }) => caseNumber);
    const rows = await listCases(
      reader,
      scope,
      { numbers, closed: "too" },
      { sort: "risk", most: MOST },
      now,
    );
    return {
      id: household.id,
      number: household.number,
      version: household.version,
      officeId: office.id,
      office: { name: office.name, timeZone: office.timeZone },
      members,
      files: await listedCases(reader, actor, rows, now),
      recorded: await justRecorded(reader, household, input.recorded),
      may: mayDo(actor),
      asOf: now,
    };
  },
  shows: ({ officeId }) => [{ officeId }],
});

export type ShownHousehold = Awaited<ReturnType<typeof showHousehold>>;

/** What was recorded of it, as which entry of its office: only where that entry tells of this household. */
async function justRecorded(db: Db, { id, chain }: Household, chainSeq: number | undefined) {
  const entry = chainSeq === undefined ? undefined : await findEntry(db, chain, chainSeq);
  const what = entry && RECORDED[entry.event];
  if (!what) return undefined;
  const details = await entryDetails(db, entry);
  if (details === "unreadable" || details.subject?.id !== id) return undefined;
  return { what, at: entry.at, chainSeq: entry.chainSeq };
}

const RECORDED: Record<string, "made" | "arranged"> = {
  "household.created": "made",
  "household.arranged": "arranged",
};

const mayDo = ({ roles }: Actor) => ({
  join: allows(commandRoles["household.join"], roles),
  leave: allows(commandRoles["household.leave"], roles),
  arrange: allows(commandRoles["household.arrange"], roles),
});
