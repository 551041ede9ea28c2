import { parseArgs } from "node:util";
import { addNote } from "#casework/cases/add-note.ts";
import { openCase } from "#casework/cases/open-case.ts";
import { together } from "#casework/together.ts";
import { actorOf } from "#casework/users/actor-of.ts";
import { emailIndexOf } from "#casework/users/staff.ts";
import { store } from "#db/connection.ts";
import { findUserByEmail } from "#db/records/users.ts";
import { settings } from "#env";
import { ENDS } from "../cli/seeding/calendar.ts";
import { chanceOf } from "../cli/seeding/chance.ts";
import { LEADERS } from "../cli/seeding/offices.ts";
import { noteText } from "../cli/seeding/sentences.ts";
import { openInOrder } from "../serving/opening.ts";

/** Opens a file and writes so many notes into it, by the same commands as a form; prints its number. */
const { values } = parseArgs({ options: { entries: { type: "string", default: "100000" } } });
const AT_ONCE = 300;
const opened = await openInOrder(settings());
const user = await findUserByEmail(store().reader, emailIndexOf(LEADERS.ALA.email));
if (!user) throw new Error("This database was not seeded.");
const supervisor = await actorOf(store().reader, user, "");
const at = { now: new Date(ENDS) };
const { caseNumber = "" } = await openCase(supervisor, { countryOfOrigin: "UZB", ageBand: "18-59" }, at);
const chance = chanceOf("a long history");
for (let left = Number(values.entries) - 1; left > 0; left -= AT_ONCE)
  await together(async () => {
    for (let one = 0; one < Math.min(AT_ONCE, left); one++)
      await addNote(supervisor, { caseNumber, kind: "other", text: noteText(chance) }, at);
  });
await opened.close();
console.log(caseNumber);
