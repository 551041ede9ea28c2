import type { CaseFile } from "#db/records/cases.ts";
import { listSpecificNeeds } from "#db/records/specific-needs.ts";
import type { Db } from "#dialect";
import { entriesAbout } from "../history/entries-about.ts";
import { type Ground, groundsOf, type KnownOfFile, NEEDS_OF } from "./rests-on.ts";

/** Why a level is what it is, strongest first; and of each reason the number of the entry that it rests on, where there is one. */
export async function reasonsKnown(
  db: Db,
  file: CaseFile,
  reasons: readonly { key: string; decisive: boolean }[],
  known: KnownOfFile,
) {
  const needs = reasons.some(({ key }) => key in NEEDS_OF) ? await listSpecificNeeds(db, file) : [];
  const grounds = reasons.map(({ key }) => groundsOf(key, { ...known, needs, caseId: file.id }));
  const rows = grounds.flat().filter((ground) => typeof ground !== "number");
  const entries = await entriesAbout(db, file, TELLING, rows);
  const entryOf = (ground: Ground) => (typeof ground === "number" ? ground : entries.get(ground.id));
  return reasons.map((reason, at) => ({
    ...reason,
    entry: grounds[at]?.map(entryOf).find((entry) => entry !== undefined),
  }));
}

const TELLING = [
  "case.opened",
  "arrest.recorded",
  "detention.transferred",
  "whereabouts.recorded",
  "wanted_notice.recorded",
  "extradition_request.recorded",
  "extradition_step.recorded",
  "specific_need.recorded",
];
