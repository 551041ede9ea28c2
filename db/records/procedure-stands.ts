import { and, eq, or } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { compiled, given } from "../compiled.ts";
import { procedureStands } from "../schema/cases.ts";
import type { CaseFile } from "./cases.ts";

type Stand = { kind: Procedure; step: string };

const standsOf = compiled<{ id: string }, Stand & { officeId: string }>((db) =>
  db
    .select({ kind: procedureStands.kind, step: procedureStands.step, officeId: procedureStands.officeId })
    .from(procedureStands)
    .where(eq(procedureStands.caseId, given(procedureStands.caseId, "id"))),
);

/** At which steps the procedures of a file stand now: where one stood before and still does it stays as it is. */
export async function putProcedureStands(db: Db, { id, officeId }: CaseFile, now: readonly Stand[]) {
  const before = await standsOf(db, { id });
  const stays = before.filter((one) => one.officeId === officeId && now.some((other) => same(one, other)));
  const left = before.filter((one) => !stays.includes(one));
  const came = now.filter((one) => !stays.some((other) => same(one, other)));
  if (left.length > 0)
    await db.delete(procedureStands).where(and(eq(procedureStands.caseId, id), or(...left.map(isStand))));
  if (came.length > 0)
    await db
      .insert(procedureStands)
      .values(came.map(({ kind, step }) => ({ caseId: id, kind, step, officeId })));
}

const same = (one: Stand, other: Stand) => one.kind === other.kind && one.step === other.step;

const isStand = ({ kind, step }: Stand) =>
  and(eq(procedureStands.kind, kind), eq(procedureStands.step, step));
