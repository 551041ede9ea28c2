import { z } from "zod";
import { findHousehold, listMembers } from "#db/records/families.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { careForChildren } from "../needs/care-for-children.ts";
import { householdPlace, named } from "./fields.ts";
import { findRelative } from "./find-relative.ts";
import { takePlace } from "./take-place.ts";

/** One more file joins a household of its office; a household has one head. */
export const joinHousehold = command({
  name: "household.join",
  guards: "nothing",
  input: z.object({ householdId: z.string("form.missing"), file: named, place: householdPlace }),
  async carryOut(story) {
    const { actor, scope, input, tx, now } = story;
    const household = await findHousehold(tx.db, scope, input.householdId);
    const file = await findRelative(tx.db, scope, input.file, "file");
    const head = (await listMembers(tx.db, scope, household)).find(({ place }) => place === "head");
    if (head && input.place === "head")
      throw ruleBroken("place", "household.has_head", { pseudonym: head.pseudonym });
    const joined = await takePlace(tx, actor, { file, household, place: input.place, field: "file" }, now);
    return {
      ...joined,
      caseNumber: file.number,
      also: await careForChildren(story, household),
    };
  },
});
