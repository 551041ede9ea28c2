import { v7 as uuid } from "uuid";
import { z } from "zod";
import { amendCase, findCase } from "#db/records/cases.ts";
import { insertEarlierPseudonym, listEarlierPseudonyms } from "#db/records/pseudonyms.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { caseNumber, version } from "../fields.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { freePseudonym, pseudonym } from "./free-pseudonym.ts";

/** Gives a file another pseudonym. The earlier one still finds it, and nobody else of its office gets it. */
export const changePseudonym = command({
  name: "pseudonym.change",
  guards: "entity",
  input: z.object({
    caseNumber,
    version,
    /** left out, one is drawn */
    pseudonym: pseudonym.optional(),
    why: z.string("pseudonym.why_missing").trim().min(1, "pseudonym.why_missing").pipe(line(500)),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { id, chain, officeId } = file;
    const changed = () => changedMeanwhile(tx.db, chain, { table: "cases", id }, file.version, []);
    if (file.version !== input.version) throw await changed();
    if (input.pseudonym === file.pseudonym) throw ruleBroken("pseudonym", "pseudonym.same");
    const chosen = await freePseudonym(tx.db, officeId, input.pseudonym, { but: file });
    const amended = await amendCase(tx, file, {
      pseudonym: chosen,
      pseudonymFolded: foldPseudonym(chosen),
    });
    if (!amended) throw await changed();
    const before = await listEarlierPseudonyms(tx.db, file);
    if (before.every(({ folded }) => folded !== file.pseudonymFolded))
      await insertEarlierPseudonym(tx, {
        id: uuid(),
        chain,
        version: 1,
        caseId: id,
        officeId,
        pseudonym: file.pseudonym,
        pseudonymFolded: file.pseudonymFolded,
        recordedBy: actor.userId,
        recordedAt: now,
      });
    return {
      happened: "pseudonym.changed",
      chain,
      caseId: id,
      caseNumber: file.number,
      officeId,
      subject: { table: "cases", id, version: amended.version },
      details: { by: actor.name, from: file.pseudonym, to: chosen, why: input.why },
    };
  },
});
