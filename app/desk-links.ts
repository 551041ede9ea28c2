import type { IconName } from "#components/ui/icon-names.ts";
import type { Role } from "#domain/access/roles.ts";

/** A page or act behind sign-in: its name stands below `desk` in the messages. */
export interface DeskLink {
  name: "dashboard" | "today" | "files" | "audit" | "admin" | "arrest" | "open" | "search" | "account";
  href: string;
  icon: IconName;
  roles: readonly Role[];
}

const WORK: readonly Role[] = ["caseworker", "supervisor"];
const EVERYBODY: readonly Role[] = ["caseworker", "supervisor", "auditor", "administrator"];

const PAGES: readonly DeskLink[] = [
  { name: "dashboard", href: "/dashboard", icon: "layout-dashboard", roles: ["supervisor"] },
  { name: "today", href: "/today", icon: "calendar-clock", roles: WORK },
  { name: "files", href: "/cases", icon: "folder", roles: WORK },
  { name: "audit", href: "/audit", icon: "scroll-text", roles: ["auditor"] },
  { name: "admin", href: "/admin", icon: "settings", roles: ["administrator"] },
];

const ACTS: readonly DeskLink[] = [
  { name: "arrest", href: "/arrests/new", icon: "siren", roles: WORK },
  { name: "open", href: "/cases/new", icon: "file-text", roles: WORK },
];

const MORE: readonly DeskLink[] = [
  { name: "search", href: "/search", icon: "search", roles: WORK },
  { name: "account", href: "/account", icon: "circle-user", roles: EVERYBODY },
];

/** What stands in the rail, the home first. */
export const deskPages = (roles: readonly Role[]) => openTo(roles, PAGES);
/** What can be done from anywhere. */
export const deskActs = (roles: readonly Role[]) => openTo(roles, ACTS);
export const deskMore = (roles: readonly Role[]) => openTo(roles, MORE);

/** What one cannot open is not shown; that it is not, guards nothing. */
const openTo = (roles: readonly Role[], links: readonly DeskLink[]) =>
  links.filter((link) => link.roles.some((role) => roles.includes(role)));
