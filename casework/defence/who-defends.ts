import type { CaseFile } from "#db/records/cases.ts";
import { type Counsel, listCounsels } from "#db/records/defence.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { seesSources } from "../history/history-entry.ts";
import { openValue, type Unreadable } from "../vault.ts";

/** What the sealed part of a counsel record says. */
export type CounselSaid = {
  name?: string | undefined;
  reach?: string | undefined;
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

/** Who acts for somebody as counsel, newest first: of each the record made last. An auditor is not told their names. */
export async function whoDefends(db: Db, actor: Actor, file: CaseFile) {
  const known = new Set<string>();
  const counsels = [];
  for (const row of (await listCounsels(db, file)).toReversed()) {
    const said = await counselSaid(db, row);
    const { name, reach } = said === "unreadable" ? {} : said;
    const one = name?.toLocaleLowerCase() ?? "";
    // One without a name may be any of those already seen.
    if (known.has(one) || (one === "" && known.size > 0)) continue;
    known.add(one);
    const { id, kind, mandateSigned, permit } = row;
    const shown = seesSources(actor);
    counsels.push({
      id,
      kind,
      mandateSigned,
      permit,
      since: sinceOf(row, said),
      name: shown ? name : undefined,
      reach: shown ? reach : undefined,
      nameSealed: !shown && name !== undefined,
      unreadable: said === "unreadable",
    });
  }
  return counsels;
}

export const counselSaid = (db: Db, { id, chain, version, sealed }: Counsel) =>
  openValue<CounselSaid>(db, { table: "counsels", id, chain, version }, "counsel", sealed);

const sinceOf = ({ sinceFrom, sinceTo }: Counsel, said: CounselSaid | Unreadable): When =>
  said === "unreadable"
    ? { earliest: sinceFrom, latest: sinceTo, precision: "interval", about: false }
    : whenRead(said.when);
