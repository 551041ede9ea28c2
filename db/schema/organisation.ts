import { bool, index, instant, int, oneOf, str, table, uniqueIndex } from "#dialect";
import { PLACE_KINDS } from "#domain/vocabulary/place-kinds.ts";

/** One row: this installation. `clockStartsAt` is set in a demonstration, whose clock began at that moment when it was made. */
export const installations = table("installations", {
  id: str("id").primaryKey(),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  country: str("country").notNull(),
  demonstration: bool("demonstration").notNull(),
  createdAt: instant("created_at").notNull(),
  clockStartsAt: instant("clock_starts_at"),
  clockStartedAt: instant("clock_started_at"),
});

export const offices = table(
  "offices",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    code: str("code").notNull(),
    name: str("name").notNull(),
    country: str("country").notNull(),
    timeZone: str("time_zone").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("offices_code").on(t.code)],
);

/** The last file number given in an office and year: numbers are never used again. */
export const caseNumbers = table("case_numbers", {
  id: str("id").primaryKey(),
  last: int("last").notNull(),
});

export const places = table(
  "places",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    officeId: str("office_id")
      .notNull()
      .references(() => offices.id),
    name: str("name").notNull(),
    city: str("city").notNull(),
    kind: oneOf("kind", PLACE_KINDS).notNull(),
    authority: str("authority"),
    country: str("country").notNull(),
    timeZone: str("time_zone").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("places_office").on(t.officeId, t.name)],
);
