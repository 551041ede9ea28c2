import type { IconName } from "#components/ui/icon-names.ts";
import type { Role } from "#domain/access/roles.ts";

/** A page or act behind sign-in: its name stands below `desk` in the messages. */
export interface DeskLink {
  name:
    | "dashboard"
    | "today"
    | "files"
    | "households"
    | "detentions"
    | "hearings"
    | "certificates"
    | "places"
    | "deadlines"
    | "inbox"
    | "reports"
    | "rules"
    | "approvals"
    | "audit"
    | "looks"
    | "admin"
    | "staff"
    | "offices"
    | "admin_places"
    | "arrest"
    | "open"
    | "export"
    | "invite"
    | "search"
    | "account"
    | "keys"
    | "arrest_form"
    | "components"
    | "api";
  href: string;
  /** Addresses that belong to it in the rail. */
  also?: readonly string[];
  icon: IconName;
  roles: readonly Role[];
  /** What leads there by the keyboard: "g t", one after the other. */
  keys?: string;
}

const WORK: readonly Role[] = ["caseworker", "supervisor"];
const READING: readonly Role[] = [...WORK, "auditor"];
const EVERYBODY: readonly Role[] = ["caseworker", "supervisor", "auditor", "administrator"];

const PAGES: readonly DeskLink[] = [
  { name: "dashboard", href: "/dashboard", icon: "layout-dashboard", roles: ["supervisor"], keys: "g d" },
  { name: "today", href: "/today", icon: "calendar-clock", roles: WORK, keys: "g t" },
  { name: "audit", href: "/audit", icon: "scroll-text", roles: ["auditor"], keys: "g a" },
  { name: "admin", href: "/admin", icon: "settings", roles: ["administrator"], keys: "g m" },
  {
    name: "files",
    href: "/cases",
    also: ["/detentions", "/hearings", "/certificates"],
    icon: "folder",
    roles: READING,
    keys: "g c",
  },
  { name: "households", href: "/households", icon: "users", roles: READING },
  { name: "deadlines", href: "/deadlines", icon: "timer", roles: READING },
  { name: "places", href: "/places", icon: "map-pin", roles: WORK },
  { name: "reports", href: "/reports", icon: "chart-column", roles: READING },
  { name: "rules", href: "/rules", icon: "scale", roles: READING },
  { name: "approvals", href: "/approvals", icon: "badge-check", roles: ["supervisor"] },
];

const ACTS: readonly DeskLink[] = [
  { name: "arrest", href: "/arrests/new", icon: "siren", roles: WORK, keys: "a" },
  { name: "open", href: "/cases/new", icon: "file-text", roles: WORK },
  { name: "export", href: "/audit/exports/new", icon: "download", roles: ["auditor"] },
  { name: "invite", href: "/admin/users/new", icon: "users", roles: ["administrator"] },
];

const FURTHER: readonly DeskLink[] = [
  { name: "inbox", href: "/inbox", icon: "inbox", roles: WORK },
  { name: "search", href: "/search", icon: "search", roles: EVERYBODY },
  { name: "detentions", href: "/detentions", icon: "lock", roles: READING },
  { name: "hearings", href: "/hearings", icon: "gavel", roles: READING },
  { name: "certificates", href: "/certificates", icon: "badge-check", roles: READING },
  { name: "looks", href: "/audit/access", icon: "eye", roles: READING },
  { name: "staff", href: "/admin/users", icon: "users", roles: ["administrator"] },
  { name: "offices", href: "/admin/offices", icon: "house", roles: ["administrator"] },
  { name: "admin_places", href: "/admin/places", icon: "map-pin", roles: ["administrator"] },
];

const OWN: readonly DeskLink[] = [
  { name: "account", href: "/account", icon: "circle-user", roles: EVERYBODY },
  { name: "keys", href: "/help/keys", icon: "keyboard", roles: EVERYBODY },
  { name: "arrest_form", href: "/help/arrest-form", icon: "printer", roles: WORK },
  { name: "api", href: "/help/api", icon: "link", roles: EVERYBODY },
  { name: "components", href: "/help/components", icon: "columns-3", roles: EVERYBODY },
];

/** What stands in the rail, the home first. */
export const deskPages = (roles: readonly Role[]) => openTo(roles, PAGES);
/** What can be done from anywhere. */
export const deskActs = (roles: readonly Role[]) => openTo(roles, ACTS);
/** Pages that have no place in the rail. */
export const deskFurther = (roles: readonly Role[]) => openTo(roles, FURTHER);
/** What is one's own. */
export const deskOwn = (roles: readonly Role[]) => openTo(roles, OWN);
/** Every page there is for somebody. */
export const everyDeskPage = (roles: readonly Role[]) => [
  ...deskPages(roles),
  ...deskFurther(roles),
  ...deskOwn(roles),
];

/** What one cannot open is not shown; that it is not, guards nothing. */
const openTo = (roles: readonly Role[], links: readonly DeskLink[]) =>
  links.filter((link) => link.roles.some((role) => roles.includes(role)));
