import { demonstrationEmail } from "#casework/installation/demonstration.ts";
import type { Role } from "#domain/access/roles.ts";

export { DEMONSTRATION_PASSWORD as PASSWORD } from "#casework/installation/demonstration.ts";

export const OFFICES = {
  almaty: { officeCode: "ALA", officeName: "Almaty", country: "KAZ", timeZone: "Asia/Almaty" },
  shymkent: { officeCode: "SHY", officeName: "Shymkent", country: "KAZ", timeZone: "Asia/Almaty" },
} as const;

type Member = { name: string; email: string; roles: readonly Role[]; offices: readonly ("ALA" | "SHY")[] };

const member = (key: string, name: string, role: Role, ...offices: Member["offices"]): Member => ({
  name,
  email: demonstrationEmail(key),
  roles: [role],
  offices,
});

/** Invented people. Marat and Gulnar have no sign-in of their own on the page; they carry files like everybody. */
export const STAFF = {
  admin: member("admin", "Yerlan Demov", "administrator", "ALA", "SHY"),
  supervisor: member("supervisor", "Saule Bulakova", "supervisor", "ALA"),
  caseworker: member("caseworker", "Aigerim Kolsayeva", "caseworker", "ALA"),
  marat: member("marat", "Marat Taldykov", "caseworker", "ALA"),
  gulnar: member("gulnar", "Gulnar Shymbulakova", "caseworker", "ALA"),
  supervisor2: member("supervisor2", "Timur Badamov", "supervisor", "SHY"),
  caseworker2: member("caseworker2", "Dana Sairamova", "caseworker", "SHY"),
  auditor: member("auditor", "Nadia Charynova", "auditor", "ALA", "SHY"),
} as const;
export type StaffKey = keyof typeof STAFF;

const almaty = { code: "ALA", staff: "supervisor" } as const;
const shymkent = { code: "SHY", staff: "supervisor2" } as const;

export const PLACES = [
  { office: almaty, name: "Police HQ", city: "Almaty", kind: "police_station", authority: "City police" },
  {
    office: almaty,
    name: "Migration police",
    city: "Almaty",
    kind: "migration_office",
    authority: "Migration police",
  },
  {
    office: almaty,
    name: "Reception centre",
    city: "Almaty",
    kind: "detention_facility",
    authority: "City police",
  },
  {
    office: almaty,
    name: "Pre-trial prison",
    city: "Almaty",
    kind: "detention_facility",
    authority: "Prison service",
  },
  { office: almaty, name: "District court", city: "Almaty", kind: "court" },
  {
    office: almaty,
    name: "Migration agency",
    city: "Almaty",
    kind: "migration_office",
    authority: "Migration agency",
  },
  {
    office: shymkent,
    name: "Border post south",
    city: "Shymkent",
    kind: "border_post",
    authority: "Border guard",
  },
  {
    office: shymkent,
    name: "Central police station",
    city: "Shymkent",
    kind: "police_station",
    authority: "City police",
  },
] as const;
