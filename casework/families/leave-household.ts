import { z } from "zod";
import { amendMember, findHousehold, findMember } from "#db/records/families.ts";
import { prose } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { careForChildren, careNoMore } from "../needs/care-for-children.ts";
import { named } from "./fields.ts";
import { findRelative } from "./find-relative.ts";

/** Somebody lives in a household no more: nothing of it is lost, and they may join this one or another again. */
export const leaveHousehold = command({
  name: "household.leave",
  guards: "nothing",
  input: z.object({ householdId: z.string("form.missing"), file: named, text: prose(2000).optional() }),
  async carryOut(story) {
    const { actor, scope, input, tx, now } = story;
    const household = await findHousehold(tx.db, scope, input.householdId);
    const file = await findRelative(tx.db, scope, input.file, "file");
    const member = await findMember(tx.db, household, file);
    await amendMember(tx, member, { leftAt: now });
    return {
      happened: "household.left",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "household_members", id: file.id, version: member.version + 1 },
      details: {
        by: actor.name,
        household: household.number,
        householdPlace: member.place,
        text: input.text,
      },
      also: [...(await careNoMore(story, file)), ...(await careForChildren(story, household))],
    };
  },
});
