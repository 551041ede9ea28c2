import { findCase } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { refusalOf } from "#domain/refusals.ts";
import { onTheRecord } from "../clock.ts";
import { keptFormsOf } from "../sessions/kept-forms.ts";

/** What somebody was typing when their session ended: of which form, about whose file, and when. */
export async function draftsOf(db: Db, scope: Scope, actor: Actor, now: Date) {
  const drafts = [];
  for (const { id, path, values, keptAt, keptUntil } of await keptFormsOf(db, actor))
    drafts.push({
      id,
      path,
      title: typeof values.$title === "string" ? values.$title : undefined,
      pseudonym: await pseudonymOf(db, scope, path),
      at: onTheRecord(keptAt, now),
      until: onTheRecord(keptUntil, now),
    });
  return drafts;
}

/** The address says whose file it is about; one that they may not see any more is not named. */
async function pseudonymOf(db: Db, scope: Scope, path: string): Promise<string | undefined> {
  const [number] = /[A-Z]{2,5}-\d{4}-\d{5}/.exec(path) ?? [];
  if (number === undefined) return undefined;
  try {
    return (await findCase(db, scope, number)).pseudonym;
  } catch (error) {
    if (refusalOf(error)?.kind !== "not_found") throw error;
    return undefined;
  }
}
