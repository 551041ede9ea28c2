import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { insertSavedView, listSavedViews } from "#db/records/list-preferences.ts";
import { findUser } from "#db/records/users.ts";
import { viewOfCases, writeView } from "#domain/cases/saved-view.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { sealViewName, viewName } from "./view-name.ts";

/** More would not be found again in a menu. */
export const MOST_VIEWS = 20;

/** Keeps a choice of files under a name, for oneself alone. Words that were searched for are not kept. */
export const saveView = command({
  name: "view.save",
  guards: "nothing",
  input: viewOfCases.extend({ name: z.string("view.name_missing").pipe(line(60)) }),
  async carryOut({ actor, input: { name, ...view }, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const kept = await listSavedViews(tx.db, user.id, "cases");
    if (kept.length >= MOST_VIEWS) throw ruleBroken("", "view.too_many", { most: MOST_VIEWS });
    const names = await Promise.all(kept.map((view) => viewName(tx.db, view)));
    if (names.some((one) => one.toLocaleLowerCase() === name.toLocaleLowerCase()))
      throw ruleBroken("name", "view.name_taken");
    const query = writeView(view);
    if (query === "") throw ruleBroken("", "view.nothing_chosen");
    const of = { id: uuidv7(), chain: user.chain };
    const { id, version } = await insertSavedView(tx, {
      ...of,
      version: 1,
      userId: user.id,
      list: "cases",
      name: await sealViewName(tx, of, name),
      query,
      createdAt: now,
    });
    return {
      happened: "view.saved",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "saved_views", id, version },
      details: { by: actor.name, name, view },
    };
  },
});
