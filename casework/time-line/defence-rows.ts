import type { CaseFile } from "#db/records/cases.ts";
import { listComingHearings } from "#db/records/coming-hearings.ts";
import { listCounsels, listHearings } from "#db/records/defence.ts";
import { listContacts } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { atInstant } from "#domain/when/when.ts";
import { type LineItem, stepAt } from "./line-item.ts";
import { whenSaid } from "./when-said.ts";

/** Who was let in to somebody held, and who was refused; and since when counsel acts. */
export async function contactRow(db: Db, file: CaseFile): Promise<LineItem[]> {
  const contacts = (await listContacts(db, file)).map(async (contact) =>
    stepAt(await whenSaid(db, ["contacts", "contact"], contact, [contact.atFrom, contact.atTo]), {
      id: contact.id,
      event: "detention.contact_recorded",
      details: { party: contact.party, outcome: contact.outcome },
    }),
  );
  const counsels = (await listCounsels(db, file)).map(async (counsel) =>
    stepAt(await whenSaid(db, ["counsels", "counsel"], counsel, [counsel.sinceFrom, counsel.sinceTo]), {
      id: counsel.id,
      event: "counsel.recorded",
      details: { kind: counsel.kind },
    }),
  );
  return Promise.all([...contacts, ...counsels]);
}

/** Hearings that were, and those that are set. */
export async function hearingRow(db: Db, file: CaseFile, now: Date): Promise<LineItem[]> {
  const hearings = await listHearings(db, file);
  const held = hearings.map(async (hearing) =>
    stepAt(await whenSaid(db, ["hearings", "hearing"], hearing, [hearing.heldFrom, hearing.heldTo]), {
      id: hearing.id,
      event: "hearing.recorded",
      details: { kind: hearing.kind, result: hearing.result },
    }),
  );
  const named = (await listComingHearings(db, file, now)).filter((coming) => coming.named);
  const set = named.map(({ hearing: { id, kind }, at }) =>
    stepAt(atInstant(at), {
      id: `${id} next`,
      event: "hearing.recorded",
      details: { kind, result: "awaited" },
    }),
  );
  return [...(await Promise.all(held)), ...set];
}
