import { z } from "zod";
import { listAllPlaces, listPlaces as placesOf } from "#db/records/organisation.ts";
import { query } from "../door.ts";

/** The places that one's offices use; to an administrator those of all offices. */
export const listPlaces = query({
  name: "places.list",
  input: z.object({}),
  ask: ({ actor, scope, reader }) =>
    actor.roles.includes("administrator") ? listAllPlaces(reader) : placesOf(reader, scope),
});
