import { listCertificates } from "#casework/lists/list-certificates.ts";
import { listDetained } from "#casework/lists/list-detained.ts";
import { listHearings } from "#casework/lists/list-hearings.ts";
import { listHouseholds } from "#casework/lists/list-households.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { ListAsked, SmallList } from "./list-pages.ts";

/** How many rows a list has. */
export async function listTotal(actor: Actor, list: SmallList, chosen: ListAsked) {
  const asked = { ...chosen, limit: 1 };
  const lists = {
    households: () => listHouseholds(actor, asked as Parameters<typeof listHouseholds>[1]),
    detentions: () => listDetained(actor, asked as Parameters<typeof listDetained>[1]),
    hearings: () => listHearings(actor, asked as Parameters<typeof listHearings>[1]),
    certificates: () => listCertificates(actor, asked as Parameters<typeof listCertificates>[1]),
  };
  return (await lists[list]()).total;
}
