import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import { insertHousehold } from "#db/records/families.ts";
import { findOffice, takeHouseholdNumber } from "#db/records/organisation.ts";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound, type RuleBroken, refusalOf, ruleBroken, rulesBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { careForChildren } from "../needs/care-for-children.ts";
import { householdPlace, named } from "./fields.ts";
import { findRelative } from "./find-relative.ts";
import { takePlace } from "./take-place.ts";

const members = z
  .array(z.object({ file: named, place: householdPlace }), "household.too_few")
  .min(2, "household.too_few")
  .max(30, "form.too_many");

/** Makes several files of one office a household, under a number of the office, with one of them as its head. */
export const createHousehold = command({
  name: "household.create",
  guards: "nothing",
  input: z.object({ members }),
  async carryOut(story) {
    const { actor, scope, input, tx, now } = story;
    mustHaveOneHead(input.members);
    const files = await findAll(tx.db, scope, input.members);
    const office = await findOffice(tx.db, files[0]?.officeId ?? "");
    if (!office) throw notFound();
    const number = await takeHouseholdNumber(tx.db, office.code);
    const household = await insertHousehold(tx, {
      id: uuid(),
      chain: office.chain,
      version: 1,
      number: `${office.code}-H-${String(number).padStart(4, "0")}`,
      officeId: office.id,
      recordedBy: actor.userId,
      recordedAt: now,
    });
    const also: Happening[] = [];
    for (const [at, { place }] of input.members.entries())
      also.push(
        await takePlace(tx, actor, { file: files[at] as CaseFile, household, place, field: fileAt(at) }, now),
      );
    also.push(...(await careForChildren(story, household)));
    return {
      happened: "household.created",
      chain: office.chain,
      officeId: office.id,
      subject: { table: "households", id: household.id, version: 1 },
      details: { by: actor.name, household: household.number, people: files.length },
      also,
    };
  },
});

type Members = z.output<typeof members>;

const fileAt = (at: number) => `members.${at}.file`;

function mustHaveOneHead(members: Members) {
  const heads = members.flatMap(({ place }, at) => (place === "head" ? [at] : []));
  if (heads.length !== 1) throw ruleBroken(`members.${heads[1] ?? 0}.place`, "household.one_head");
}

/** The files that were named, or everything that is wrong with how they were. */
async function findAll(db: Db, scope: Scope, members: Members): Promise<CaseFile[]> {
  const files: CaseFile[] = [];
  const problems: RuleBroken["problems"] = [];
  for (const [at, { file: name }] of members.entries()) {
    try {
      const file = await findRelative(db, scope, name, fileAt(at));
      const { pseudonym } = file;
      if (files.some(({ id }) => id === file.id))
        throw ruleBroken(fileAt(at), "household.twice", { pseudonym });
      files.push(file);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.kind !== "rule_broken") throw error;
      problems.push(...refusal.problems);
    }
  }
  if (problems.length > 0) throw rulesBroken(problems);
  return files;
}
