import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { GAPS, type Gap, type Missing } from "#domain/vocabulary/gaps.ts";
import { compiled, given } from "../compiled.ts";
import { cases, gaps, NEVER, standingSpells } from "../schema/cases.ts";
import { counsels } from "../schema/defence.ts";
import type { CaseFile } from "./cases.ts";

type Spell = typeof standingSpells.$inferSelect;
export type Stands = Pick<Spell, "officeId" | "open" | "risk" | "detained" | "assigned">;
export type StoodBefore = Awaited<ReturnType<typeof findStoodBefore>>;

const stoodBefore = compiled((db) =>
  db
    .select({
      spell: standingSpells,
      missing: { gap: gaps.gap, officeId: gaps.officeId, about: gaps.about },
      counsel: DEFENDED,
    })
    .from(cases)
    .leftJoin(standingSpells, and(eq(standingSpells.caseId, cases.id), eq(standingSpells.until, NEVER)))
    .leftJoin(gaps, eq(gaps.caseId, cases.id))
    .where(eq(cases.id, given(cases.id, "id"))),
);
/** In one read: since when a file stands as it does, what it lacked, and whether it has counsel. */
export async function findStoodBefore(db: Db, { id }: CaseFile) {
  const rows = await stoodBefore(db, { id });
  return {
    spell: rows[0]?.spell ?? undefined,
    missing: rows.flatMap(({ missing }) => missing ?? []),
    counsel: rows[0]?.counsel ?? false,
  };
}

const gapsOn = compiled<{ id: string }, { gap: Gap; about: string | null }>((db) =>
  db
    .select({ gap: gaps.gap, about: gaps.about })
    .from(gaps)
    .where(eq(gaps.caseId, given(gaps.caseId, "id"))),
);
/** What a file lacks, as it was derived last. */
export async function missingOn(db: Db, { id }: CaseFile): Promise<Missing[]> {
  const missing = await gapsOn(db, { id });
  return GAPS.flatMap((gap) =>
    missing
      .filter((one) => one.gap === gap)
      .map(({ about }): Missing => ({ gap, ...(about !== null && { about }) })),
  );
}

const DEFENDED = sql<boolean>`exists (
  select 1 from ${counsels} where ${and(sql`${counsels.caseId} = ${cases.id}`, isNull(counsels.withdrawnAt))}
)`.mapWith(Boolean);

/**
 * Begins a new spell where a file stands otherwise than before, and ends the last one. Of what is derived in the same
 * millisecond, or for an earlier one, the last counts: a spell without length is nothing to tell.
 */
export async function putSpell(
  db: Db,
  { id }: CaseFile,
  { spell }: StoodBefore,
  stands: Stands,
  since: Date,
) {
  if (spell && alike(spell, stands)) return;
  if (spell && since <= spell.since) return amend(db, spell, stands);
  if (spell) await amend(db, spell, { until: since });
  await db.insert(standingSpells).values({ caseId: id, since, until: NEVER, ...stands });
}

const alike = (one: Stands, other: Stands) =>
  one.officeId === other.officeId &&
  one.open === other.open &&
  one.risk === other.risk &&
  one.detained === other.detained &&
  one.assigned === other.assigned;

async function amend(db: Db, { caseId, since }: Spell, changes: Partial<Spell>) {
  await db
    .update(standingSpells)
    .set(changes)
    .where(and(eq(standingSpells.caseId, caseId), eq(standingSpells.since, since)));
}

/** What is missing now: what was missing before and still is stays as it stands. */
export async function putGaps(
  db: Db,
  { id, officeId }: CaseFile,
  { missing }: StoodBefore,
  now: readonly Missing[],
) {
  const stays = missing.filter(
    (one) => one.officeId === officeId && now.some((missed) => isSame(missed, one)),
  );
  const closed = missing.filter((one) => !stays.includes(one)).map(({ gap }) => gap);
  const opened = now.filter((missed) => !stays.some((one) => isSame(missed, one)));
  if (closed.length > 0) await db.delete(gaps).where(and(eq(gaps.caseId, id), inArray(gaps.gap, closed)));
  if (opened.length > 0)
    await db
      .insert(gaps)
      .values(opened.map(({ gap, about = null }) => ({ caseId: id, gap, officeId, about })));
}

const isSame = ({ gap, about }: Missing, other: { gap: Gap; about: string | null }) =>
  gap === other.gap && (about ?? null) === other.about;
