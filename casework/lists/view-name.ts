import type { SavedView } from "#db/records/list-preferences.ts";
import type { Db } from "#dialect";
import type { Story } from "../door.ts";
import { openValue, type Unreadable } from "../vault.ts";

type Of = Pick<SavedView, "id" | "chain">;

/** The name of a view as its column keeps it: whoever names a view may name a person. */
export const sealViewName = async (tx: Story<unknown>["tx"], of: Of, name: string): Promise<string> =>
  SEALED + (await tx.seal(bound(of), "view_name", name)).toString("base64url");

/** The name of a view. Those of before names were sealed stand as they were typed. */
export async function viewName(db: Db, view: SavedView): Promise<string | Unreadable> {
  if (!view.name.startsWith(SEALED)) return view.name;
  const sealed = Buffer.from(view.name.slice(SEALED.length), "base64url");
  return openValue<string>(db, bound(view), "view_name", sealed);
}

/** No name that was typed begins with it: a line has no such character. */
const SEALED = "\u0001";

/** A view is never renamed: its name is of its first version. */
const bound = ({ id, chain }: Of) => ({ table: "saved_views", id, chain, version: 1 });
