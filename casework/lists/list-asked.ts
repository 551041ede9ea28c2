import { z } from "zod";
import type { Actor } from "#domain/access/actor.ts";
import { officeCode } from "#domain/lists/list-filter.ts";
import { whichFiles } from "../cases/which-files.ts";
import { writeCursor } from "./page-cursor.ts";

const PAGE = 50;

/** What every list can be asked beside its filter: what comes after a page, and how many rows one has. */
export const pageAsked = {
  after: z.string("form.choose").max(200, "form.choose").optional(),
  limit: z.coerce.number("form.choose").int("form.choose").min(1).max(100, "form.choose").default(PAGE),
};

/** What a list is asked that knows no other filter than the office. */
export const listAsked = z.object({ office: officeCode.optional(), ...pageAsked });

/** The office that is asked about; undefined for all of them. @throws NotFound for one that the actor was not given */
export const officeAsked = (actor: Actor, office: string | undefined): string | undefined =>
  whichFiles(actor, { office }).officeId;

/** The rows of one page, of one more than which was asked for, and how to ask for the next. */
export function pageOf<Row>(
  rows: Row[],
  { limit, seen, placeOf }: { limit: number; seen: number; placeOf(row: Row): readonly (string | number)[] },
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? writeCursor(seen + shown.length, placeOf(last)) : undefined;
  return { shown, from: seen + 1, next };
}

export const officesOfActor = ({ offices }: Actor) => offices.map(({ code, name }) => ({ code, name }));

/** Which offices' rows were shown: it goes to the access log. */
export const officesShown = (items: readonly { officeId: string | null }[]) =>
  [...new Set(items.flatMap(({ officeId }) => officeId ?? []))].map((officeId) => ({ officeId }));

/** The office of a row, as its reader knows it. */
export function officeOfRow({ offices }: Actor, { officeId }: { officeId: string }) {
  const office = offices.find(({ id }) => id === officeId);
  return {
    officeId,
    office: office?.code ?? "",
    officeName: office?.name ?? "",
    timeZone: office?.timeZone ?? "UTC",
  };
}
