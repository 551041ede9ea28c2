import type { CaseFile } from "#db/records/cases.ts";
import { findCounsel, findHearing, findIllTreatment } from "#db/records/defence.ts";
import type { Db } from "#dialect";
import type { When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { mandateOf } from "../defence/mandates.ts";
import { hearingSaid } from "../defence/next-hearing.ts";
import { counselSaid } from "../defence/who-defends.ts";
import { openValue, type Unreadable } from "../vault.ts";
import type { Correctable } from "./prepare-correction.ts";

/** What can be corrected of somebody's counsel, and what it says now. */
export async function counselNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const counsel = await findCounsel(db, file, id);
  if (!counsel) return undefined;
  const { version, permit } = counsel;
  const said = momentOf(await counselSaid(db, counsel));
  return { table: "counsels", version, permit, mandate: mandateOf(counsel), ...said };
}

/** What can be corrected of a hearing, and what it says now. */
export async function hearingNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const hearing = await findHearing(db, file, id);
  if (!hearing) return undefined;
  const { version, result, nextAt } = hearing;
  const said = await hearingSaid(db, hearing);
  const court = said === "unreadable" ? undefined : said.court;
  return { table: "hearings", version, result, next: nextAt ?? undefined, court, ...momentOf(said) };
}

/** What can be corrected of an ill-treatment, and what it says now. */
export async function illTreatmentNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const known = await findIllTreatment(db, file, id);
  if (!known) return undefined;
  const { chain, version, sealed, examination } = known;
  const bound = { table: "ill_treatments", id, chain, version };
  const said = await openValue<Said>(db, bound, "ill_treatment", sealed);
  return { table: "ill_treatments", version, examination, ...momentOf(said) };
}

type Said = { text?: string | undefined; when: WhenRecorded };

const momentOf = (said: Said | Unreadable): { text?: string | undefined; when?: When } =>
  said === "unreadable" ? {} : { text: said.text, when: whenRead(said.when) };
