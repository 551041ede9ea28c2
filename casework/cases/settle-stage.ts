import { amendCase, type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import { listEntryPage } from "#db/records/history-pages.ts";
import { listProcedureSteps } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { takes } from "#domain/procedures/proposes.ts";
import type { DetentionEnd } from "#domain/vocabulary/detention-ends.ts";
import type { Stage } from "#domain/vocabulary/stages.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { entryDetails } from "../history/entry-details.ts";

/**
 * Who was handed over, or removed, or is back in the country they fled is looked after from afar: their file goes on as
 * monitoring (domain.md 1). Where that never was, or they are here again, it is what it was before. A closed file stays closed.
 */
export async function settleStage(
  { actor, tx }: Pick<Story<unknown>, "actor" | "tx">,
  file: CaseFile,
): Promise<Happening[]> {
  if (file.stage === "closed") return [];
  const away = await isAway(tx.db, file);
  if (away === (file.stage === "monitoring")) return [];
  const stage = away ? "monitoring" : await stageBefore(tx.db, file);
  const { id, chain, version } = file;
  await amendCase(tx, { id, version }, { stage });
  return [
    {
      happened: "case.stage_changed",
      chain,
      caseId: id,
      officeId: file.officeId,
      subject: { table: "cases", id, version: version + 1 },
      details: { by: actor.name, stage, stageBefore: file.stage },
    },
  ];
}

/** Whether somebody was taken away, or is back in the country they fled, and is not here again. */
export async function isAway(db: Db, file: CaseFile): Promise<boolean> {
  const detentions = await listDetentions(db, file);
  if (detentions.some(({ endedFrom }) => endedFrom === null)) return false;
  const known = (await listWhereabouts(db, file)).findLast(({ withdrawnAt }) => withdrawnAt === null);
  if (known?.whereabouts === "in_country_of_origin") return true;
  if (known?.whereabouts !== "moved_unknown") return false;
  if (detentions.some(({ ended }) => ended !== null && TAKEN.has(ended))) return true;
  return (await listProcedureSteps(db, file)).some(({ kind, step }) => takes(kind, step) !== undefined);
}

export const TAKEN: ReadonlySet<DetentionEnd> = new Set([
  "handed_over",
  "handed_over_without_procedure",
  "deported",
]);

async function stageBefore(db: Db, file: CaseFile): Promise<Stage> {
  const [entry] = await listEntryPage(db, file, { events: ["case.stage_changed"], most: 1 });
  const details = entry && (await entryDetails(db, entry));
  return details && details !== "unreadable" && details.stageBefore === "intake" ? "intake" : "active";
}
