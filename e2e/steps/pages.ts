import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import type { Who } from "../fixtures.ts";

export type Role = Extract<Who, "caseworker" | "supervisor" | "auditor" | "admin">;

/** Every page of the desk, for everybody who may see it. */
export const PAGES: Record<Role, string[]> = {
  caseworker: [
    "/today",
    "/cases",
    "/cases/new",
    "/cases/exports/new",
    "/cases/views",
    "/cases/views/new",
    "/cases/exports/[chain]/[seq]",
    "/cases/[caseNumber]",
    "/cases/[caseNumber]/history",
    "/cases/[caseNumber]/clocks",
    "/cases/[caseNumber]/clocks/new",
    "/cases/[caseNumber]/record",
    "/cases/[caseNumber]/particulars/new",
    "/cases/[caseNumber]/pseudonym/new",
    "/cases/[caseNumber]/risk-reviews/new",
    "/cases/[caseNumber]/clocks/[key]/changes/new",
    "/cases/[caseNumber]/clocks/[key]/held-beyond/new",
    "/cases/[caseNumber]/print",
    "/cases/[caseNumber]/notes/new",
    "/cases/[caseNumber]/whereabouts/new",
    "/cases/[caseNumber]/counsel/new",
    "/cases/[caseNumber]/hearings/new",
    "/cases/[caseNumber]/ill-treatment/new",
    "/cases/[caseNumber]/rsd-steps/new",
    "/cases/[caseNumber]/asylum-attempts/new",
    "/cases/[caseNumber]/asylum-steps/new",
    "/cases/[caseNumber]/tasks/new",
    "/cases/[caseNumber]/tasks/[id]/completion/new",
    "/cases/[caseNumber]/specific-needs/new",
    "/cases/[caseNumber]/plan",
    "/cases/[caseNumber]/extradition-requests/new",
    "/cases/[caseNumber]/extradition-requests/[id]/steps/new",
    "/cases/[caseNumber]/removal-steps/new",
    "/cases/[caseNumber]/criminal-steps/new",
    "/cases/[caseNumber]/solution-steps/new",
    "/cases/[caseNumber]/interim-measures/new",
    "/cases/[caseNumber]/interim-measures/[id]/steps/new",
    "/cases/[caseNumber]/relations/new",
    "/cases/[caseNumber]/connected-persons/new",
    "/cases/[caseNumber]/closure/new",
    "/cases/[caseNumber]/reopening/new",
    "/approvals/[id]/withdrawal/new",
    "/households",
    "/detentions",
    "/hearings",
    "/certificates",
    "/reports",
    "/rules",
    "/rules/[key]",
    "/deadlines",
    "/inbox",
    "/households/new",
    "/households/[id]",
    "/households/[id]/members/new",
    "/households/[id]/leaving/new",
    "/households/[id]/places/new",
    "/cases/[caseNumber]/corrections/new",
    "/cases/[caseNumber]/detentions/[id]/contacts/new",
    "/cases/[caseNumber]/detentions/[id]/transfer/new",
    "/cases/[caseNumber]/detentions/[id]/conditions/new",
    "/cases/[caseNumber]/detentions/[id]/end/new",
    "/cases/[caseNumber]/wanted-notices/new",
    "/cases/[caseNumber]/wanted-notices/[id]/lifting/new",
    "/arrests/new",
    "/search",
    "/menu",
    "/account",
    "/account/look/new",
    "/account/calendar/new",
    "/places",
    "/places/new",
    "/help/api",
    "/help/arrest-form",
    "/help/components",
    "/help/keys",
  ],
  supervisor: [
    "/dashboard",
    "/today",
    "/cases",
    "/cases/[caseNumber]",
    "/cases/[caseNumber]/assignment/new",
    "/cases/assignments",
    "/cases/assignments/new",
    "/approvals",
    "/approvals/[id]",
    "/rules/[key]/switch/new",
    "/cases/[caseNumber]/risk-override/new",
    "/audit/access",
    "/menu",
  ],
  auditor: [
    "/cases",
    "/audit",
    "/deadlines",
    "/audit/access",
    "/audit/entries/[chain]/[seq]",
    "/audit/exports/new",
    "/audit/exports/[chain]/[seq]",
    "/cases/[caseNumber]",
    "/cases/[caseNumber]/history",
    "/cases/[caseNumber]/clocks",
    "/cases/[caseNumber]/plan",
    "/menu",
    "/account",
    "/help/api",
  ],
  admin: [
    "/admin",
    "/admin/users",
    "/admin/users/new",
    "/admin/users/[id]",
    "/admin/users/[id]/roles/new",
    "/admin/users/[id]/invitation/new",
    "/admin/users/[id]/closure/new",
    "/admin/offices",
    "/admin/offices/new",
    "/admin/places",
    "/admin/places/new",
    "/search",
    "/menu",
    "/account",
  ],
};

/** Pages that nobody has to sign in for, or that only lead on; stories of their own look at them. */
export const ELSEWHERE = [
  "/",
  "/sign-in",
  "/sign-in/continue",
  "/first-run",
  "/first-run/office",
  "/first-run/done",
  "/invitation/[token]",
];

const app = join(import.meta.dirname, "../../app");

/** The address patterns of all pages that there are. */
export const pagesThatAre = (): string[] =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => path.split(sep).at(-1) === "page.tsx")
    .map(
      (path) =>
        `/${path
          .split(sep)
          .slice(0, -1)
          .filter((part) => !part.startsWith("("))
          .join("/")}`,
    )
    .sort();
