import { z } from "zod";
import { findHousehold, listMembers } from "#db/records/families.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { careForChildren } from "../needs/care-for-children.ts";
import { householdPlace } from "./fields.ts";
import { fileOfMember, member, mustBeOfSomebodyNew, newcomers, openMember } from "./members.ts";
import { takePlace } from "./take-place.ts";

/** One more person joins a household: with their file, or with one that is opened for them. A household has one head. */
export const joinHousehold = command({
  name: "household.join",
  guards: "nothing",
  input: newcomers
    .omit({ officeId: true })
    .extend(member.shape)
    .extend({ householdId: z.string("form.missing"), place: householdPlace }),
  async carryOut(story) {
    const { actor, scope, input, tx, now } = story;
    const {
      householdId,
      place,
      file: name,
      pseudonym,
      ageBand,
      sex,
      grounds,
      profile,
      identity,
      ...all
    } = input;
    const household = await findHousehold(tx.db, scope, householdId);
    const who = { file: name, pseudonym, ageBand, sex, grounds, profile, identity };
    const found = await fileOfMember(tx.db, scope, who, "file");
    mustBeOfSomebodyNew(all, [found]);
    const head = (await listMembers(tx.db, scope, household)).find((one) => one.place === "head");
    if (head && place === "head")
      throw ruleBroken("place", "household.has_head", { pseudonym: head.pseudonym });
    const office = officeOf(actor, household.officeId);
    const { caseFile: file, ...told } = found
      ? { caseFile: found }
      : await openMember(tx, actor, office, { who, all, pseudonymField: "pseudonym" }, now);
    const joined = await takePlace(tx, actor, { file, ...told, household, place, field: "file" }, now);
    return { ...joined, caseNumber: file.number, also: await careForChildren(story, household) };
  },
});
