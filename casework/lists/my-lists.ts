import { findListLook, listSavedViews } from "#db/records/list-preferences.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { lookFrom, USUAL_LOOK } from "#domain/cases/list-look.ts";
import { readView } from "#domain/cases/saved-view.ts";
import { viewName } from "./view-name.ts";

/** The views of the files that somebody keeps, oldest first; one that cannot be read, or means nothing any more, is left out. */
export async function viewsOf(db: Db, { userId }: Actor) {
  const views = [];
  for (const kept of await listSavedViews(db, userId, "cases")) {
    const [name, view] = [await viewName(db, kept), readView(kept.query)];
    if (view && name !== "unreadable") views.push({ id: kept.id, name, view });
  }
  return views;
}

/** How somebody sees the list of files. */
export async function lookOf(db: Db, { userId }: Actor) {
  const kept = await findListLook(db, userId, "cases");
  return kept ? lookFrom(kept) : USUAL_LOOK;
}
