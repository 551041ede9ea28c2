import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { line } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";

export const EXPORT_FORMATS = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Records that a file's history is taken out, and for what. Only then, and up to this entry, may it be read (audit.history). */
export const exportHistory = command({
  name: "history.export",
  guards: "nothing",
  input: z.object({
    caseNumber,
    purpose: z.string("export.purpose_missing").pipe(line(500)),
    format: z.enum(EXPORT_FORMATS, "export.format_missing"),
  }),
  async carryOut({ actor, scope, input, tx }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { format, purpose } = input;
    return {
      happened: "history.exported",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "cases", id: file.id, version: file.version },
      details: { by: actor.name, purpose, format },
    };
  },
});
