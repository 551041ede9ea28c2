import { z } from "zod";
import { findLastEntry } from "#db/records/entries.ts";
import { findEntryInScope, listCorrecting } from "#db/records/history.ts";
import { listOffices } from "#db/records/organisation.ts";
import type { Header } from "#domain/history/header.ts";
import { notFound } from "#domain/refusals.ts";
import { sha256Hex } from "#sealing/hashes.ts";
import { query } from "../door.ts";
import { historyEntry } from "../history/history-entry.ts";
import { zoneOf } from "./which.ts";

export const chain = z.string("form.missing").regex(/^[0-9a-f]{32}$/, "form.missing");
export const chainSeq = z.coerce
  .number("form.missing")
  .int("form.missing")
  .positive("form.missing")
  .max(999_999_999, "form.missing");

/**
 * One entry with its header as it was hashed, and what is needed to hash it again. Whoever works with files sees those
 * of their files; an auditor those of the offices given, without the sources.
 */
export const auditEntry = query({
  name: "audit.entry",
  input: z.object({ chain, chainSeq }),
  async ask({ actor, scope, input, reader, now }) {
    const { entry, caseNumber, pseudonym } = await findEntryInScope(
      reader,
      scope,
      input.chain,
      input.chainSeq,
    );
    if (entry.caseId === null && !actor.roles.includes("auditor")) throw notFound();
    const last = await findLastEntry(reader, entry.chain);
    return {
      ...(await historyEntry(
        reader,
        actor,
        entry,
        await listCorrecting(reader, entry.chain, entry.chainSeq),
      )),
      caseId: entry.caseId,
      officeId: entry.officeId,
      caseNumber,
      pseudonym,
      timeZone: zoneOf(actor),
      now,
      /** their names are known to all staff */
      offices: (await listOffices(reader)).map(({ id, name }) => ({ id, name })),
      text: entry.header,
      header: JSON.parse(entry.header) as Header,
      recomputed: sha256Hex(entry.header),
      /** the number of the chain's last entry */
      last: last?.chainSeq ?? entry.chainSeq,
    };
  },
  shows: ({ caseId, officeId }) => (caseId === null ? [] : [{ caseId, ...(officeId && { officeId }) }]),
});
