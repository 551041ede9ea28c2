import { z } from "zod";
import { amendSavedView, findSavedView } from "#db/records/list-preferences.ts";
import { findUser } from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { viewName } from "./view-name.ts";

/** Removes a view of one's own. @throws NotFound, the same for somebody else's and for one that was removed */
export const removeView = command({
  name: "view.remove",
  guards: "nothing",
  input: z.object({ id: z.string("form.missing") }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    const view = user && (await findSavedView(tx.db, user.id, input.id));
    const removed = view && (await amendSavedView(tx, view, { removedAt: now }));
    if (!removed) throw notFound();
    return {
      happened: "view.removed",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "saved_views", id: removed.id, version: removed.version },
      details: { by: actor.name, name: await viewName(tx.db, removed) },
    };
  },
});
