import { listUsersByIds, type User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import { personOf } from "./staff.ts";

/** A name in full, and as a list has room for it: "Aigerim K.". */
export type StaffName = { name: string; short: string };

/** The names of staff by id. What was opened once is remembered as long as the row does not change. */
export async function staffNames(db: Db, ids: readonly string[]): Promise<Map<string, StaffName>> {
  const names = new Map<string, StaffName>();
  if (ids.length === 0) return names;
  for (const user of await listUsersByIds(db, [...new Set(ids)])) names.set(user.id, await nameOf(db, user));
  return names;
}

/** As a choice or a picture names them: in full where a colleague among them is as short. */
export function namesApart(names: ReadonlyMap<string, StaffName>): Map<string, string> {
  const times = Map.groupBy(names.values(), ({ short }) => short);
  return new Map(
    [...names].map(([id, { name, short }]) => [id, times.get(short)?.length === 1 ? short : name]),
  );
}

const place = Symbol.for("panoh.staff-names");
const held = globalThis as { [place]?: Map<string, StaffName> };
const MOST = 2000;

async function nameOf(db: Db, user: User): Promise<StaffName> {
  held[place] ??= new Map();
  const known = held[place];
  const key = `${user.id}|${user.version}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  const { name } = await personOf(db, user);
  const found = { name, short: shortName(name) };
  if (known.size >= MOST) known.clear();
  known.set(key, found);
  return found;
}

/** "Aigerim Kassymova" is "Aigerim K."; one name alone stays as it is. */
export function shortName(name: string): string {
  const [first = "", ...others] = name.trim().split(/\s+/);
  const [initial] = new Intl.Segmenter().segment(others.at(-1) ?? "");
  return initial ? `${first} ${initial.segment}.` : first;
}
