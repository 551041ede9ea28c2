import type { CaseFile } from "#db/records/cases.ts";
import { listTransfers } from "#db/records/custody.ts";
import { type Detention, listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { takenWhen } from "../detentions/taken-when.ts";
import { openValue } from "../vault.ts";
import { between, type LineItem, spellFrom, stepAt } from "./line-item.ts";
import { whenSaid } from "./when-said.ts";

/** Every time of being held, and every move from one place to another. */
export async function detentionRow(db: Db, file: CaseFile): Promise<LineItem[]> {
  const rows = (await listDetentions(db, file)).map(async (detention) => [
    spellFrom(takenWhen(detention), endOf(detention), {
      id: detention.id,
      event: "arrest.recorded",
      details: { captor: detention.captor, ...(detention.previousId && { again: "yes" }) },
    }),
    ...(await moves(db, detention)),
  ]);
  return (await Promise.all(rows)).flat();
}

const moves = async (db: Db, detention: Detention): Promise<LineItem[]> =>
  Promise.all(
    (await listTransfers(db, detention)).map(async (moved) => {
      const of = ["detention_transfers", "detention_transfer"] as const;
      const { id, chain, version, sealed, placeId } = moved;
      const said = await openValue<{ place?: string }>(
        db,
        { table: of[0], id, chain, version },
        of[1],
        sealed,
      );
      const place = placeId ?? (said === "unreadable" ? undefined : said.place);
      return stepAt(await whenSaid(db, of, moved, [moved.movedFrom, moved.movedTo]), {
        id,
        event: "detention.transferred",
        details: place === undefined ? {} : { place },
      });
    }),
  );

const endOf = ({ endedFrom, endedTo, ended }: Detention): LineItem["ended"] =>
  endedFrom && {
    event: "detention.ended",
    details: { ended: ended ?? "unknown" },
    when: between(endedFrom, endedTo ?? endedFrom),
  };
