import { z } from "zod";
import { listHouseholds } from "#db/records/list-households.ts";
import { listAllPlaces, listPlaces } from "#db/records/organisation.ts";
import { listUsers, type User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { openWords } from "../cases/search-words.ts";
import { query } from "../door.ts";
import { householdsOf } from "../lists/list-households.ts";
import { mayCarry } from "../users/assignees.ts";
import { staffNames } from "../users/staff-names.ts";

/** Of each kind so many are shown: who sees more is better helped by a longer word. */
const SHOWN = 8;

/**
 * What else than files goes by these words, of what one may see: households by number, places, people on staff. The
 * names of the people protected are sealed, and no search finds them.
 */
export const searchAll = query({
  name: "search.find",
  /** words sealed by `sealWords`: no address carries what somebody typed */
  input: z.object({ search: z.string("form.choose").max(2_000, "form.choose") }),
  async ask({ actor, scope, input, reader, now }): Promise<Found> {
    const words = openWords(actor, input.search, now);
    if (words === undefined) return NOTHING;
    return {
      words,
      households: await householdsCalled(reader, actor, scope, words),
      places: await placesCalled(reader, actor, scope, words),
      staff: await staffCalled(reader, actor, scope, words),
    };
  },
  shows: ({ households }) =>
    [...new Set(households.map(({ officeId }) => officeId))].map((officeId) => ({ officeId })),
});

type Found = {
  words: string | undefined;
  households: ReturnType<typeof householdsOf>;
  places: { id: string; name: string; city: string }[];
  staff: { id: string; name: string }[];
};

const NOTHING: Found = { words: undefined, households: [], places: [], staff: [] };

const HOUSEHOLD = /^[A-Z]{2,5}-H(-\d*)?$/;

/** By the number, the beginning of it, or its end: "ALA-H-0012", "ALA-H", "12". */
async function householdsCalled(
  db: Db,
  actor: Actor,
  scope: Scope,
  words: string,
): Promise<Found["households"]> {
  if (!allows(queryRoles["households.list"], actor.roles)) return [];
  const typed = words.trim().toUpperCase();
  const like = HOUSEHOLD.test(typed)
    ? `${typed}%`
    : /^\d{1,9}$/.test(typed)
      ? `%-H-${typed.padStart(4, "0")}`
      : undefined;
  if (like === undefined) return [];
  return householdsOf(actor, await listHouseholds(db, scope, { like }, { most: SHOWN }));
}

async function placesCalled(db: Db, actor: Actor, scope: Scope, words: string): Promise<Found["places"]> {
  if (!allows(queryRoles["places.list"], actor.roles)) return [];
  const places = await (actor.roles.includes("administrator") ? listAllPlaces(db) : listPlaces(db, scope));
  return places
    .filter(({ name, city }) => isIn(`${name}, ${city}`, words))
    .slice(0, SHOWN)
    .map(({ id, name, city }) => ({ id, name, city }));
}

/** Whom one may see on staff: an administrator everybody, an auditor the offices given, others who may carry files there. */
async function staffCalled(
  db: Db,
  { roles }: Actor,
  { offices }: Scope,
  words: string,
): Promise<Found["staff"]> {
  const maySee = (user: User) =>
    roles.includes("administrator") ||
    mayCarry(user, offices) ||
    (roles.includes("auditor") && user.offices.some((id) => offices.includes(id)));
  const seen = (await listUsers(db)).filter(maySee);
  const names = await staffNames(
    db,
    seen.map(({ id }) => id),
  );
  return seen
    .map(({ id }) => ({ id, name: names.get(id)?.name ?? "" }))
    .filter(({ name }) => isIn(name, words))
    .sort((one, other) => one.name.localeCompare(other.name))
    .slice(0, SHOWN);
}

/** Every word that was typed stands in the text, whatever its case and its accents. */
const isIn = (text: string, words: string): boolean => {
  const folded = fold(text);
  const typed = fold(words).split(/\s+/).filter(Boolean);
  return typed.length > 0 && typed.every((word) => folded.includes(word));
};

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
