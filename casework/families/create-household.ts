import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import { insertHousehold } from "#db/records/families.ts";
import { findOffice, takeHouseholdNumber } from "#db/records/organisation.ts";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { notFound, type RuleBroken, refusalOf, ruleBroken, rulesBroken } from "#domain/refusals.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { careForChildren } from "../needs/care-for-children.ts";
import { householdPlace } from "./fields.ts";
import { fileOfMember, member, mustBeOfSomebodyNew, newcomers, openMember } from "./members.ts";
import { takePlace } from "./take-place.ts";

const members = z
  .array(member.extend({ place: householdPlace }), "household.too_few")
  .min(2, "household.too_few")
  .max(30, "form.too_many");

/**
 * Makes people a household of one office, under a number of it, with one of them as its head: files that there are, and people
 * who have none yet, for each of whom one is opened. What holds for all of these is said once.
 */
export const createHousehold = command({
  name: "household.create",
  guards: "nothing",
  input: newcomers.extend({ members }),
  async carryOut(story) {
    const { actor, scope, input, tx, now } = story;
    const { members, ...all } = input;
    mustHaveOneHead(members);
    const files = await findAll(tx.db, scope, members);
    mustBeOfSomebodyNew(all, files);
    const here = officeOf(actor, files.find((file) => file !== undefined)?.officeId ?? input.officeId);
    const office = await findOffice(tx.db, here.id);
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
    for (const [at, { place, ...who }] of members.entries()) {
      const found = files[at];
      const pseudonymField = `members.${at}.pseudonym`;
      const { caseFile: file, ...told } = found
        ? { caseFile: found }
        : await openMember(tx, actor, here, { who, all, pseudonymField }, now);
      also.push(await takePlace(tx, actor, { file, ...told, household, place, field: fileAt(at) }, now));
    }
    also.push(...(await careForChildren(story, household)));
    return {
      happened: "household.created",
      chain: office.chain,
      officeId: office.id,
      subject: { table: "households", id: household.id, version: 1 },
      details: { by: actor.name, household: household.number, people: members.length },
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

/** The files that were named, none where somebody has none yet; or everything that is wrong with how they were. */
async function findAll(db: Db, scope: Scope, members: Members): Promise<(CaseFile | undefined)[]> {
  const files: (CaseFile | undefined)[] = [];
  const problems: RuleBroken["problems"] = [];
  for (const [at, { place: _, ...who }] of members.entries()) {
    try {
      const file = await fileOfMember(db, scope, who, fileAt(at));
      if (file && files.some((other) => other?.id === file.id))
        throw ruleBroken(fileAt(at), "household.twice", { pseudonym: file.pseudonym });
      files.push(file);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.kind !== "rule_broken") throw error;
      problems.push(...refusal.problems);
      files.push(undefined);
    }
  }
  if (problems.length > 0) throw rulesBroken(problems);
  return files;
}
