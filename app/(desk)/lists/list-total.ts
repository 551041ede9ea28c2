import { listCertificates } from "#casework/lists/list-certificates.ts";
import { listDetained } from "#casework/lists/list-detained.ts";
import { type HearingView, listHearings } from "#casework/lists/list-hearings.ts";
import { listHouseholds } from "#casework/lists/list-households.ts";
import type { ExportedList } from "#casework/lists/tables.ts";
import type { Actor } from "#domain/access/actor.ts";

type Chosen = { office?: string | undefined; show?: string | undefined };

/** How many rows a list has. */
export async function listTotal(actor: Actor, list: Exclude<ExportedList, "cases">, chosen: Chosen) {
  const asked = { office: chosen.office, limit: 1 };
  const lists = {
    households: () => listHouseholds(actor, asked),
    detentions: () => listDetained(actor, asked),
    hearings: () => listHearings(actor, { ...asked, show: chosen.show as HearingView | undefined }),
    certificates: () => listCertificates(actor, asked),
  };
  return (await lists[list]()).total.count;
}
