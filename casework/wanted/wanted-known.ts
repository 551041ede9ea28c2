import type { CaseFile } from "#db/records/cases.ts";
import { listWantedNotices, type WantedNoticeRecord } from "#db/records/wanted-notices.ts";
import type { Db } from "#dialect";
import type { WantedFacts } from "#domain/risk/facts.ts";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { openValue } from "../vault.ts";

type Told = {
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

/** What the sealed part of a wanted notice says; `lifted` is how it was taken back. */
export type NoticeSaid = Told & {
  number?: string | undefined;
  charges?: string | undefined;
  lifted?: Told | undefined;
};

/** Which states have declared somebody wanted, the last one first; one that was taken back stays among them. */
export async function wantedKnown(db: Db, file: CaseFile) {
  const found = [];
  for (const notice of await listWantedNotices(db, file)) {
    const said = await noticeSaid(db, notice);
    const { id, version, kind, requestingState, happenedFrom, happenedTo, liftedAt } = notice;
    const since: When =
      said === "unreadable"
        ? { earliest: happenedFrom, latest: happenedTo, precision: "interval", about: false }
        : whenRead(said.when);
    const lifted = said === "unreadable" ? undefined : said.lifted && whenRead(said.lifted.when);
    found.push({ id, version, kind, requestingState, since, open: liftedAt === null, lifted });
  }
  return found.reverse();
}

/** The notices that stand, as a person's risk is judged by them. */
export function openNotices(notices: WantedNoticeRecord[]): WantedFacts[] {
  const open = notices.filter(({ liftedAt }) => liftedAt === null);
  return open.map(({ requestingState, happenedFrom }) => ({ by: requestingState, since: happenedFrom }));
}

export const noticeSaid = (db: Db, { id, chain, version, sealed }: WantedNoticeRecord) =>
  openValue<NoticeSaid>(db, { table: "wanted_notices", id, chain, version }, "wanted_notice", sealed);
