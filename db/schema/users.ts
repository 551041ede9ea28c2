import { bytes, index, instant, int, json, oneOf, str, table, uniqueIndex } from "#dialect";
import type { Role } from "#domain/access/roles.ts";

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export const KEYS = ["on", "off"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;

/** Staff. Name and e-mail address lie in `sealed`; `emailIndex` finds an address without storing it. */
export const users = table(
  "users",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    emailIndex: str("email_index").notNull(),
    sealed: bytes("sealed").notNull(),
    roles: json<Role[]>("roles").notNull(),
    offices: json<string[]>("offices").notNull(),
    locale: str("locale").notNull(),
    theme: oneOf("theme", THEMES).notNull(),
    /** Whether a single key does something; nothing said is on. */
    singleKeys: oneOf("single_keys", KEYS),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
  },
  (t) => [uniqueIndex("users_email").on(t.emailIndex)],
);

/** `hash`: argon2id with its parameters and salt, as a PHC string. */
export const passwords = table("passwords", {
  id: str("id").primaryKey(),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  hash: str("hash").notNull(),
  setAt: instant("set_at").notNull(),
});

/** A one-time invitation; `id` is the hash of its token. */
export const invitations = table(
  "invitations",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    userId: str("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("invitations_user").on(t.userId)],
);

/** `id` is the hash of the random id in the cookie. */
export const sessions = table(
  "sessions",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    userId: str("user_id")
      .notNull()
      .references(() => users.id),
    device: str("device"),
    startedAt: instant("started_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("sessions_user").on(t.userId, t.startedAt)],
);

/** Written without a command: when a session was last used. */
export const sessionUse = table("session_use", {
  id: str("id").primaryKey(),
  lastSeenAt: instant("last_seen_at").notNull(),
});

/** Written without a command: attempts counted by a keyed hash of what they were about. */
export const throttles = table("throttles", {
  id: str("id").primaryKey(),
  points: int("points").notNull(),
  endsAt: instant("ends_at").notNull(),
  blockedUntil: instant("blocked_until"),
});

/** What somebody posted after the session had ended, sealed for them for thirty minutes. */
export const keptForms = table(
  "kept_forms",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    userId: str("user_id").notNull(),
    path: str("path").notNull(),
    sealed: bytes("sealed").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("kept_forms_user").on(t.userId), index("kept_forms_end").on(t.expiresAt)],
);

/** A choice of files that somebody keeps under a name: a query of `/cases`, theirs alone. */
export const savedViews = table(
  "saved_views",
  {
    id: str("id").primaryKey(),
    chain: str("chain").notNull(),
    version: int("version").notNull(),
    userId: str("user_id")
      .notNull()
      .references(() => users.id),
    list: str("list").notNull(),
    /** sealed, as text */
    name: str("name").notNull(),
    query: str("query").notNull(),
    removedAt: instant("removed_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("saved_views_user").on(t.userId, t.list, t.createdAt)],
);

/** How somebody wants to see a list. `id` is `list:user`. */
export const listLooks = table("list_looks", {
  id: str("id").primaryKey(),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  userId: str("user_id")
    .notNull()
    .references(() => users.id),
  /** The columns shown beside those that always are; empty: by the width of the screen. */
  columns: json<string[]>("columns"),
  density: oneOf("density", DENSITIES).notNull(),
  limit: int("limit").notNull(),
});
