import { z } from "zod";
import { prose } from "#domain/text/fields.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { command } from "../door.ts";
import { reliability, toldBy } from "../fields.ts";
import { pseudonym } from "./free-pseudonym.ts";
import { identity } from "./identity.ts";
import { officeOf } from "./office-of.ts";
import { openFile, writeFirstTold } from "./open-file.ts";
import { particulars } from "./particulars.ts";

/** Where a person may be said to be without a detention, an arrest or an end of one having to be recorded. */
const AT_OPENING = WHEREABOUTS.filter((where) => where !== "detained");

/** What may be told of somebody when their file is opened, and who carries it. */
export const opening = z.object({
  officeId: z.string().optional(),
  whereabouts: z.enum(AT_OPENING, "form.choose").optional(),
  note: prose(20_000).optional(),
  toldBy,
  reliability,
  mine: z.boolean().default(false),
});

/** Opens a file for a person: a number, a new pseudonym, the open part, and the identity, sealed. */
export const openCase = command({
  name: "case.open",
  guards: "nothing",
  input: particulars.extend(opening.shape).extend({
    pseudonym: pseudonym.optional(),
    identity: identity.default({ names: [], documents: [] }),
  }),
  async carryOut({ actor, input, tx, now }) {
    const { officeId, note, whereabouts, toldBy, reliability, mine, ...person } = input;
    const office = officeOf(actor, officeId);
    const { caseFile, told } = await openFile(
      tx,
      office,
      { ...person, assigneeId: mine ? actor.userId : null },
      now,
    );
    const source = { toldBy, reliability };
    await writeFirstTold(tx, actor, caseFile, { note, whereabouts, ...source }, now);
    const { id: caseId, chain } = caseFile;
    return {
      happened: "case.opened",
      chain,
      caseId,
      caseNumber: caseFile.number,
      officeId: office.id,
      subject: { table: "cases", id: caseId, version: 1 },
      details: {
        by: actor.name,
        pseudonym: caseFile.pseudonym,
        ...told,
        text: note,
        whereabouts,
        ...source,
      },
    };
  },
});
