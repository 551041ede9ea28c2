import type { Entry } from "#db/records/entries.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import type { When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import type { Unreadable } from "../vault.ts";
import { type Details, entryDetails } from "./entry-details.ts";

/** An entry as its reader may see it. */
export type HistoryEntry = {
  chain: string;
  chainSeq: number;
  hash: string;
  at: Date;
  event: string;
  /** when it happened, where that was said */
  happened?: When;
  by: string;
  actorId: string | null;
  details: Details | Unreadable;
  /** the number of the entry that this one corrects */
  corrects?: number;
  correctedBy: number[];
  /** who told it is not shown to this reader */
  sourceSealed: boolean;
  /** what else it says that is not shown to this reader */
  withheld: Withheld[];
};

/** Opens an entry for a reader: an auditor reads everything but the sources and what only the vault says. */
export async function historyEntry(
  db: Db,
  actor: Actor,
  entry: Entry,
  correctedBy: number[] = [],
): Promise<HistoryEntry> {
  const { chain, chainSeq, hash, at, event, actorId, corrects } = entry;
  const opened = await entryDetails(db, entry);
  const sealed = !seesSources(actor);
  const happened = happenedOf(entry, opened);
  return {
    chain,
    chainSeq,
    hash,
    at,
    event,
    ...(happened && { happened }),
    by: opened === "unreadable" ? "" : (opened.by ?? ""),
    actorId,
    details: opened === "unreadable" ? opened : inOffices(actor, sealed ? withoutSources(opened) : opened),
    ...(corrects !== null && { corrects }),
    correctedBy,
    sourceSealed:
      sealed && opened !== "unreadable" && SEALED_FOR_AUDITORS.some((detail) => opened[detail] !== undefined),
    withheld: sealed && opened !== "unreadable" ? NAMING.filter((detail) => says(opened, detail)) : [],
  };
}

/** Who works with files sees who told it; an auditor does not. */
export const seesSources = ({ roles }: Actor) => roles.includes("caseworker") || roles.includes("supervisor");

const SEALED_FOR_AUDITORS = ["toldBy", "notOnFile", "witnesses"] as const;
/** By a number, charges or papers somebody is found in a register or a newspaper. */
const NAMING = ["number", "charges", "articles", "proof"] as const;
export type Withheld = (typeof NAMING)[number];
/** Of a lawyer too only the vault says who it is; of what is privileged an auditor learns that it is there, and when. */
const COUNSEL_FOR_AUDITORS = ["counselName", "reach"];
const OF_THE_PRIVILEGED = [
  "by",
  "subject",
  "when",
  "kind",
  "privileged",
  "examination",
  "entry",
  "corrected",
  "neverHappened",
];

/** What a privileged entry says is not told of, not even by name; a correction says it in what was and what is. */
const says = ({ privileged, was, is, ...details }: Details, detail: Withheld) =>
  privileged !== true &&
  [details, was, is].some((part) => (part as Details | undefined)?.[detail] !== undefined);

/** That something privileged is there, what kind of thing it is, and when it was: never what it says. */
export const withoutWords = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).filter(([name]) => OF_THE_PRIVILEGED.includes(name)));

function withoutSources(details: Details): Details {
  if (details.privileged === true) return withoutWords(details);
  const { was, is, ...rest } = details;
  return {
    ...unsealed(rest),
    ...(was !== undefined && { was: unsealed(was as Details) }),
    ...(is !== undefined && { is: unsealed(is as Details) }),
  } as Details;
}

const unsealed = (said: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(said).filter(([name]) => !SEALED.has(name)));

/** The level of risk leaves in nothing that is taken out (domain.md 7), and an auditor takes out. */
const STAYS_INSIDE = ["riskLevel", "riskBefore"];

const SEALED = new Set<string>([...SEALED_FOR_AUDITORS, ...NAMING, ...COUNSEL_FOR_AUDITORS, ...STAYS_INSIDE]);

/** A list that was taken out of several offices names to a reader only the files of theirs: a number begins with its office's code. */
function inOffices({ offices }: Actor, details: Details): Details {
  const { files } = details;
  if (!Array.isArray(files)) return details;
  const mine = (number: unknown) => offices.some(({ code }) => String(number).startsWith(`${code}-`));
  return { ...details, files: files.filter(mine) };
}

function happenedOf({ happenedFrom, happenedTo }: Entry, details: Details | Unreadable): When | undefined {
  const said =
    details === "unreadable" ? undefined : (details.when ?? (details.is as Details | undefined)?.when);
  if (said) return whenRead(said as WhenRecorded);
  if (!happenedFrom || !happenedTo) return undefined;
  return { earliest: happenedFrom, latest: happenedTo, precision: "interval", about: false };
}
