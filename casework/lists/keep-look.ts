import { z } from "zod";
import { amendListLook, findListLook, insertListLook, lookId } from "#db/records/list-preferences.ts";
import { findUser } from "#db/records/users.ts";
import { DENSITIES } from "#db/schema/users.ts";
import { CASE_COLUMNS, PAGE_SIZES } from "#domain/cases/list-look.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";

const input = z.object({
  /** Left out: as many as the window is wide enough for. */
  columns: z.array(z.enum(CASE_COLUMNS, "form.choose"), "form.choose").max(20, "form.too_many").optional(),
  density: z.enum(DENSITIES, "form.choose"),
  limit: z.coerce
    .number("form.choose")
    .refine((size) => PAGE_SIZES.some((one) => one === size), "form.choose"),
});

/** Chooses how one's own list of files looks: columns, height of the rows, files a page. */
export const keepLook = command({
  name: "list.look",
  guards: "nothing",
  input,
  async carryOut({ actor, input: { columns = null, density, limit }, tx }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const look = { columns, density, limit };
    const kept = await findListLook(tx.db, user.id, "cases");
    const row = kept
      ? await amendListLook(tx, kept, look)
      : await insertListLook(tx, {
          id: lookId(user.id, "cases"),
          chain: user.chain,
          version: 1,
          userId: user.id,
          ...look,
        });
    if (!row) throw notFound();
    return {
      happened: "list.look_chosen",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "list_looks", id: row.id, version: row.version },
      details: { by: actor.name, ...look },
    };
  },
});
