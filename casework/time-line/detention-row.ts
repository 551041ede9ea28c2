import type { CaseFile } from "#db/records/cases.ts";
import { type Detention, listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import type { Precision, When } from "#domain/when/when.ts";
import { between, type LineItem, spellFrom } from "./line-item.ts";

/** Every time of being held. */
export const detentionRow = async (db: Db, file: CaseFile): Promise<LineItem[]> =>
  (await listDetentions(db, file)).map((detention) =>
    spellFrom(takenWhen(detention), endOf(detention), {
      id: detention.id,
      event: "arrest.recorded",
      details: { captor: detention.captor },
    }),
  );

const takenWhen = ({ takenFrom, takenTo, takenPrecision, takenAbout }: Detention): When => ({
  earliest: takenFrom,
  latest: takenTo,
  precision: takenPrecision as Precision,
  about: takenAbout,
});

const endOf = ({ endedFrom, endedTo, ended }: Detention): LineItem["ended"] =>
  endedFrom && {
    event: "detention.ended",
    details: { ended: ended ?? "unknown" },
    when: between(endedFrom, endedTo ?? endedFrom),
  };
