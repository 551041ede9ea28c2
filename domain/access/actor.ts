import type { Role } from "./roles.ts";

export type OfficeOfActor = { id: string; code: string; name: string; country: string; timeZone: string };

/** Who is asking, as read from the session at this request. */
export type Actor = {
  userId: string;
  name: string;
  roles: readonly Role[];
  offices: readonly OfficeOfActor[];
  sessionId: string;
  locale: string;
  theme: "system" | "light" | "dark" | "contrast";
  /** Whether a single key does something while nobody is typing. */
  singleKeys: "on" | "off";
};

declare const scoped: unique symbol;
/** Which offices' records a statement may touch. Only `scopeOf` mints one: there is no way to ask for all files. */
export type Scope = { readonly offices: readonly string[]; readonly [scoped]: true };

export const scopeOf = (actor: Actor): Scope =>
  ({ offices: actor.offices.map(({ id }) => id) }) as unknown as Scope;

/** Home is the first of Dashboard, Today, Audit, Admin that a role opens (access.md). */
export function homeOf(roles: readonly Role[]): "/dashboard" | "/today" | "/audit" | "/admin" {
  if (roles.includes("supervisor")) return "/dashboard";
  if (roles.includes("caseworker")) return "/today";
  return roles.includes("auditor") ? "/audit" : "/admin";
}
