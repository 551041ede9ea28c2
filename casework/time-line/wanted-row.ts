import type { CaseFile } from "#db/records/cases.ts";
import { listWantedNotices, type WantedNoticeRecord } from "#db/records/wanted-notices.ts";
import type { Db } from "#dialect";
import { whenRead } from "../cases/happened.ts";
import { type NoticeSaid, noticeSaid } from "../wanted/wanted-known.ts";
import { between, type LineItem, spellFrom } from "./line-item.ts";

/** Since when a state looks for somebody, until it took the notice back: it may lie for years. */
export const wantedRow = async (db: Db, file: CaseFile): Promise<LineItem[]> =>
  Promise.all(
    (await listWantedNotices(db, file)).map(async (notice) => {
      const said = await noticeSaid(db, notice);
      const { id, kind, requestingState, happenedFrom, happenedTo } = notice;
      const since = said === "unreadable" ? between(happenedFrom, happenedTo) : whenRead(said.when);
      const details = { kind, requestingState };
      return spellFrom(since, liftedOf(notice, said), { id, event: "wanted_notice.recorded", details });
    }),
  );

function liftedOf(
  { kind, requestingState, liftedAt }: WantedNoticeRecord,
  said: NoticeSaid | "unreadable",
): LineItem["ended"] {
  if (liftedAt === null) return null;
  const when =
    said === "unreadable" || !said.lifted ? between(liftedAt, liftedAt) : whenRead(said.lifted.when);
  return { event: "wanted_notice.lifted", details: { kind, requestingState }, when };
}
