import { index, instant, int, json, str, table, uniqueIndex } from "#dialect";
import type { InboxKind } from "#domain/vocabulary/inbox-kinds.ts";
import { users } from "./users.ts";

/** Until when somebody has read their inbox, and what they do not want to be told there. `id` is the user's. */
export const inboxes = table("inboxes", {
  id: str("id").primaryKey(),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  readUntil: instant("read_until").notNull(),
  /** What they have read besides, younger than that, and none of it younger than `until`. */
  readAlso: json<{ until: number; items: string[] }>("read_also"),
  /** Nothing, as long as they have not chosen. */
  off: json<InboxKind[]>("off"),
});

/** What somebody has put off: it is hidden in their inbox until then, and then stands there as new. */
export const snoozes = table(
  "snoozes",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    userId: str("user_id")
      .notNull()
      .references(() => users.id),
    /** Its kind, and what of that kind it is: an entry, a limit, a task, a request. */
    item: str("item").notNull(),
    until: instant("until").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [uniqueIndex("snoozes_item").on(t.userId, t.item), index("snoozes_until").on(t.userId, t.until)],
);
