import type { Role } from "#domain/access/roles.ts";
import { PSEUDONYM_WORDS } from "#domain/pseudonyms/words.ts";
import { STAFF } from "../demonstration/staff.ts";
import { chanceOf } from "./chance.ts";

/** Three offices of unequal size: how much of the files each has, and how far its clocks are ahead of UTC. */
export const OFFICES = {
  ALA: { share: 0.55, officeName: "Almaty", country: "KAZ", timeZone: "Asia/Almaty", ahead: 5 },
  SHY: { share: 0.3, officeName: "Shymkent", country: "KAZ", timeZone: "Asia/Almaty", ahead: 5 },
  BSK: { share: 0.15, officeName: "Bishkek", country: "KGZ", timeZone: "Asia/Bishkek", ahead: 6 },
} as const;
export type OfficeCode = keyof typeof OFFICES;
export const OFFICE_CODES = Object.keys(OFFICES) as OfficeCode[];

export type Member = { name: string; email: string; role: Role; offices: OfficeCode[] };

/** Who signs in to the demonstration signs in here too; the auditor and the administrator have all three offices. */
export const LEADERS: Record<"admin" | "auditor", Member> & Record<OfficeCode, Member> = {
  admin: { ...STAFF.admin, role: "administrator", offices: OFFICE_CODES },
  auditor: { ...STAFF.auditor, role: "auditor", offices: OFFICE_CODES },
  ALA: { ...STAFF.supervisor, role: "supervisor", offices: ["ALA"] },
  SHY: { ...STAFF.supervisor2, role: "supervisor", offices: ["SHY"] },
  BSK: { name: "Aida Alamedina", email: "supervisor3@seed.example", role: "supervisor", offices: ["BSK"] },
};

const FILES_OF_ONE = 120;

/** The caseworkers of an office: one for every 120 files, three at least and thirty at most. */
export function caseworkersOf(code: OfficeCode, cases: number): Member[] {
  const wanted = Math.round((cases * OFFICES[code].share) / FILES_OF_ONE);
  const chance = chanceOf("staff", code);
  return Array.from({ length: Math.min(Math.max(wanted, 3), 30) }, (_, number) => {
    const name = `${chance.oneOf(GIVEN)} ${chance.oneOf(PSEUDONYM_WORDS)}ova`;
    const email = `${code.toLowerCase()}${number + 1}@seed.example`;
    const known =
      number === 0 ? { ALA: STAFF.caseworker, SHY: STAFF.caseworker2, BSK: undefined }[code] : undefined;
    return { name: known?.name ?? name, email: known?.email ?? email, role: "caseworker", offices: [code] };
  });
}

const GIVEN = [
  "Ainur",
  "Asel",
  "Botagoz",
  "Dilnoza",
  "Gulmira",
  "Kamila",
  "Madina",
  "Nargiza",
  "Saltanat",
  "Zarina",
];

export type Place = {
  name: string;
  city: string;
  kind: "police_station" | "detention_facility" | "migration_office" | "court" | "border_post";
};

/** Where people are held, heard and taken: some places many times, most of them seldom. */
export const placesOf = (code: OfficeCode): Place[] => {
  const city = OFFICES[code].officeName;
  const at = (kind: Place["kind"], ...names: string[]) => names.map((name) => ({ name, city, kind }));
  return [
    ...at(
      "police_station",
      "Police HQ",
      "North station",
      "Bazaar station",
      "Railway station",
      "Airport station",
    ),
    ...at("detention_facility", "Reception centre", "Pre-trial prison"),
    ...at("migration_office", "Migration police", "Migration agency"),
    ...at("border_post", "Border post"),
    ...at("court", "District court", "City court"),
  ];
};
