import type { z } from "zod";
import { ANOTHER_PLACE } from "#casework/detentions/place-named.ts";
import type { recordArrest } from "#casework/detentions/record-arrest.ts";
import { listPlaces } from "#casework/places/list-places.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Fields } from "../../../form-fields.ts";
import { ANOTHER_FILE, EXACT, IN_WORDS, NOT_ON_FILE } from "./tiles.ts";

type Arrest = Partial<z.input<typeof recordArrest.definition.input>>;

/** What the tiles and their follow-ups say, as the command reads it. */
export async function arrestOf(actor: Actor, fields: Fields): Promise<Arrest> {
  const { who, captor, captorElse, allTheSame } = fields;
  return {
    file: fileOf(fields),
    notOnFile: who === NOT_ON_FILE ? text(fields.notOnFile) : undefined,
    ...(await placeOf(actor, fields)),
    when: whenOf(fields),
    captor: text(captorElse) ?? text(captor),
    recordedStart: momentOf(fields.recordDate, fields.recordTime),
    allTheSame: allTheSame === "true",
  } as Arrest;
}

/** The tile of a file, a candidate among those that were found, or what was typed. */
export function fileOf({ who, file }: Fields): string | undefined {
  if (who === ANOTHER_FILE) return typeof file === "object" ? text((file as Fields).offer) : text(file);
  return who === NOT_ON_FILE ? undefined : text(who);
}

function whenOf({ when, whenDate, whenTime, whenWords }: Fields): string | undefined {
  if (when === EXACT) return momentOf(whenDate, whenTime);
  return when === IN_WORDS ? (text(whenWords) ?? "") : text(when);
}

const momentOf = (date: unknown, time: unknown): string | undefined =>
  [text(date), text(time)].filter(Boolean).join("T") || undefined;

/** A place typed as it is known is that place. */
export async function placeOf(
  actor: Actor,
  { place, placeText }: Fields,
): Promise<Pick<Arrest, "place" | "placeText">> {
  const typed = text(placeText);
  if (place !== ANOTHER_PLACE || typed === undefined)
    return { place: text(place) as string, placeText: undefined };
  const known = (await listPlaces(actor, {})).filter(({ name, city }) =>
    [name, `${name}, ${city}`].some((one) => same(one, typed)),
  );
  return known.length === 1 && known[0]
    ? { place: known[0].id, placeText: undefined }
    : { place, placeText: typed };
}

const same = (one: string, other: string) =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
