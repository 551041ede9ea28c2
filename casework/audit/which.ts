import { z } from "zod";
import { listCaseIdsNamed } from "#db/records/history.ts";
import { listUsers } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { openWords } from "../cases/search-words.ts";
import { caseNumber } from "../fields.ts";
import { staffNames } from "../users/staff-names.ts";
import { between } from "./days.ts";

/** In a century that the record can be of: PostgreSQL reads no year of five digits. */
const aDay = z.iso.date().regex(/^(19|20)/);

/** What entries and accesses are filtered by. Words from an address that mean nothing filter nothing. */
export const filters = {
  file: caseNumber.optional().catch(undefined),
  /** a file's number or pseudonym, sealed by `sealWords`: no address carries what somebody typed */
  search: z.string().max(2_000).optional().catch(undefined),
  staff: z.uuid().optional().catch(undefined),
  from: aDay.optional().catch(undefined),
  to: aDay.optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(50).default(50),
};

type Filters = z.output<z.ZodObject<typeof filters>>;

/** What stands in a filter, as ids and moments. A name that is no file of this scope finds nothing. */
export async function which(db: Db, actor: Actor, scope: Scope, input: Filters, now: Date) {
  const { search, staff, from, to } = input;
  const words = input.file ?? (search === undefined ? undefined : openWords(actor, search, now));
  const caseIds = words === undefined ? undefined : await listCaseIdsNamed(db, scope, named(words));
  return {
    words,
    which: { ...(caseIds && { caseIds }), actorId: staff, ...between(from, to, zoneOf(actor)) },
  };
}

function named(words: string) {
  const number = caseNumber.safeParse(words);
  return number.success ? { number: number.data } : { folded: foldPseudonym(words) };
}

/** In which zone an auditor's days begin: the first office's. */
export const zoneOf = ({ offices }: Actor): string => offices[0]?.timeZone ?? "UTC";

/** Who works in these offices, by name. */
export async function staffOf(db: Db, { offices }: Scope): Promise<{ id: string; name: string }[]> {
  const here = (await listUsers(db)).filter((user) => user.offices.some((id) => offices.includes(id)));
  const names = await staffNames(
    db,
    here.map(({ id }) => id),
  );
  return here
    .map(({ id }) => ({ id, name: names.get(id)?.name ?? "" }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
