import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findDetention } from "#db/records/detentions.ts";
import { findLastEntry } from "#db/records/entries.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { howHeldNow } from "./how-held-now.ts";

/** One detention of a file: what a form about it begins with. */
export const showDetention = query({
  name: "detention.show",
  input: z.object({ caseNumber, detentionId: z.string() }),
  async ask({ scope, input, reader, now }) {
    const file = await findCase(reader, scope, input.caseNumber);
    const detention = await findDetention(reader, file, input.detentionId);
    return {
      caseId: file.id,
      officeId: file.officeId,
      caseNumber: file.number,
      pseudonym: file.pseudonym,
      ...(await howHeldNow(reader, detention)),
      seen: (await findLastEntry(reader, file.chain))?.chainSeq ?? 0,
      now,
    };
  },
  shows: ({ caseId, officeId }) => [{ caseId, officeId }],
});
