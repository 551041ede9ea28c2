import { findListLook, listSavedViews } from "#db/records/list-preferences.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { lookFrom, USUAL_LOOK } from "#domain/cases/list-look.ts";
import { readView } from "#domain/cases/saved-view.ts";

/** The views of the files that somebody keeps, oldest first; one whose words mean nothing any more is left out. */
export async function viewsOf(db: Db, { userId }: Actor) {
  return (await listSavedViews(db, userId, "cases")).flatMap(({ id, name, query }) => {
    const view = readView(query);
    return view ? [{ id, name, view }] : [];
  });
}

/** How somebody sees the list of files. */
export async function lookOf(db: Db, { userId }: Actor) {
  const kept = await findListLook(db, userId, "cases");
  return kept ? lookFrom(kept) : USUAL_LOOK;
}
