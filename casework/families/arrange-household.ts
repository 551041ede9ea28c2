import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import {
  amendHousehold,
  amendMember,
  findHousehold,
  findMember,
  type Household,
  listMembers,
} from "#db/records/families.ts";
import type { Scope } from "#domain/access/actor.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { HouseholdPlace } from "#domain/vocabulary/household-places.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { command, type Transaction } from "../door.ts";
import { version } from "../fields.ts";
import type { Happening } from "../history/append.ts";
import { householdPlace, named } from "./fields.ts";
import { findRelative } from "./find-relative.ts";

const members = z
  .array(z.object({ file: named, place: householdPlace }), "form.missing")
  .min(1, "form.missing")
  .max(100, "form.too_many");

/** Says anew what people are in their household: the head passes to another, a child has grown up. It has one head. */
export const arrangeHousehold = command({
  name: "household.arrange",
  guards: "entity",
  input: z.object({ householdId: z.string("form.missing"), version, members }),
  async carryOut({ actor, scope, input, tx }) {
    const household = await findHousehold(tx.db, scope, input.householdId);
    const { id, chain, officeId, number } = household;
    const asked = await placesAsked(tx, scope, household, input.members);
    if (household.version !== input.version) throw await arrangedMeanwhile(tx, household, asked);
    const changed = asked.filter(({ place, now }) => place !== now.place);
    if (changed.length === 0) throw ruleBroken("", "household.nothing_changed");
    await mustHaveOneHead(tx, scope, household, asked);
    const also: Happening[] = [];
    for (const { file, place, now } of changed) {
      const amended = await amendMember(tx, now, { place });
      if (!amended) throw await arrangedMeanwhile(tx, household, asked);
      also.push({
        happened: "household.place_changed",
        chain: file.chain,
        caseId: file.id,
        officeId: file.officeId,
        subject: { table: "household_members", id: file.id, version: amended.version },
        details: { by: actor.name, household: number, householdPlace: place, placeBefore: now.place },
      });
    }
    const amended = await amendHousehold(tx, household, {});
    if (!amended) throw await arrangedMeanwhile(tx, household, asked);
    return {
      happened: "household.arranged",
      chain,
      officeId,
      subject: { table: "households", id, version: amended.version },
      details: { by: actor.name, household: number, people: changed.length },
      also,
    };
  },
});

type Asked = {
  field: string;
  file: CaseFile;
  place: HouseholdPlace;
  now: Awaited<ReturnType<typeof findMember>>;
};

/** Each member who was named, what they are now, and what they are to be. @throws NotFound for somebody who does not live there */
async function placesAsked(
  tx: Transaction,
  scope: Scope,
  household: Household,
  members: { file: string; place: HouseholdPlace }[],
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [at, { file: name, place }] of members.entries()) {
    const file = await findRelative(tx.db, scope, name, `members.${at}.file`);
    const now = await findMember(tx.db, household, file);
    asked.push({ field: `members.${at}.place`, file, place, now });
  }
  return asked;
}

async function mustHaveOneHead(tx: Transaction, scope: Scope, household: Household, asked: Asked[]) {
  const then = new Map(asked.map(({ file, place }) => [file.number, place]));
  const members = await listMembers(tx.db, scope, household);
  const heads = members.filter(({ caseNumber, place }) => (then.get(caseNumber) ?? place) === "head");
  if (heads.length === 1) return;
  const second = asked.filter(({ place }) => place === "head").at(-1) ?? asked[0];
  throw ruleBroken(second?.field ?? "", "household.one_head");
}

const arrangedMeanwhile = (tx: Transaction, { id, chain, version }: Household, asked: Asked[]) =>
  changedMeanwhile(
    tx.db,
    chain,
    { table: "households", id },
    version,
    asked
      .filter(({ place, now }) => place !== now.place)
      .map(({ field, place, now }) => ({ field, yours: place, theirs: now.place })),
  );
