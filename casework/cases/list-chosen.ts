import { z } from "zod";
import { listCases } from "#db/records/list-cases.ts";
import { listUsers } from "#db/records/users.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { officesShown } from "../lists/list-asked.ts";
import { mayCarry } from "../users/assignees.ts";
import { namesApart, staffNames } from "../users/staff-names.ts";
import { MOST_GIVEN } from "./assign-cases.ts";
import { listedCases } from "./listed-case.ts";

/** The files that somebody has ticked, as far as they see them, and who can be given all of them. */
export const listChosen = query({
  name: "cases.chosen",
  input: z.object({ files: z.array(caseNumber, "case.none_chosen").min(1).max(MOST_GIVEN, "form.too_many") }),
  async ask({ actor, scope, input: { files }, reader, now }) {
    const which = { numbers: files, closed: "too" as const };
    const rows = await listCases(reader, scope, which, { sort: "file", most: MOST_GIVEN }, now);
    const listed = await listedCases(reader, actor, rows, now);
    const offices = [...new Set(rows.map(({ standing }) => standing.officeId))];
    const able = (await listUsers(reader))
      .filter((user) => offices.every((office) => mayCarry(user, [office])))
      .map(({ id }) => id);
    const names = namesApart(await staffNames(reader, able));
    return {
      items: listed.map((file, at) => ({ ...file, assigneeId: rows[at]?.standing.assigneeId ?? null })),
      assignees: able.map((id) => ({ id, name: names.get(id) ?? "" })),
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

export type ChosenFile = Awaited<ReturnType<typeof listChosen>>["items"][number];
