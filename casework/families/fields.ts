import { z } from "zod";
import { line } from "#domain/text/fields.ts";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";

/** A pseudonym or file number as somebody types it. */
export const named = line(100);

export const householdPlace = z.enum(HOUSEHOLD_PLACES, "household.place_missing");
