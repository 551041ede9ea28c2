import { listCases } from "#db/records/list-cases.ts";
import { type CertificateRow, listCertificates } from "#db/records/list-certificates.ts";
import { listDetained } from "#db/records/list-detained.ts";
import { listHearings } from "#db/records/list-hearings.ts";
import { listHouseholds } from "#db/records/list-households.ts";
import type { Which } from "#db/records/which-cases.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { listedCases } from "../cases/listed-case.ts";
import { certificatesOf } from "./list-certificates.ts";
import { detainedOf } from "./list-detained.ts";
import { type HearingView, hearingsOf } from "./list-hearings.ts";
import { householdsOf } from "./list-households.ts";

export const EXPORTED_LISTS = ["cases", "households", "detentions", "hearings", "certificates"] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];

export type Cell = string | number | null | undefined;
/** A row of a list that is taken out: of which file or household, of which office, and what its columns say. */
type TableRow = { number: string; officeId: string; cells: Cell[] };

type TableAsked = {
  reader: Db;
  actor: Actor;
  scope: Scope;
  which: Which;
  show: HearingView;
  most: number;
  now: Date;
};

type Table = { columns: readonly string[]; rows(asked: TableAsked): Promise<TableRow[]> };

/** The rows of a list in the order of their numbers: any other would tell of risk, which no column says either. */
export async function tableRows(list: ExportedList, asked: TableAsked): Promise<TableRow[]> {
  const rows = await TABLES[list].rows(asked);
  return rows.toSorted((one, other) => (one.number < other.number ? -1 : one.number > other.number ? 1 : 0));
}

export const columnsOf = (list: ExportedList): readonly string[] => TABLES[list].columns;

const iso = (at: Date | null | undefined) => at?.toISOString();

const TABLES: Record<ExportedList, Table> = {
  cases: {
    columns: [
      "file",
      "pseudonym",
      "office",
      "stage",
      "whereabouts",
      "place",
      "city",
      "held_since",
      "last_contact",
      "next_limit",
      "next_limit_ends",
      "unhcr_status",
      "unhcr_until",
      "state_status",
      "state_until",
      "caseworker",
      "country_of_origin",
      "country_of_asylum",
      "changed",
    ],
    async rows({ reader, actor, scope, which, most, now }) {
      const rows = await listCases(reader, scope, which, { sort: "file", most }, now);
      return (await listedCases(reader, actor, rows, now)).map((file) => ({
        number: file.caseNumber,
        officeId: file.officeId,
        cells: [
          file.caseNumber,
          file.pseudonym,
          file.office,
          file.stage,
          file.whereabouts,
          file.place?.name,
          file.place?.city,
          iso(file.heldSince),
          iso(file.lastContactAt),
          file.next?.rule,
          iso(file.next?.dueAt),
          file.protection.unhcrStatus,
          file.protection.unhcrUntil,
          file.protection.stateStatus,
          file.protection.stateUntil,
          file.assignee,
          file.countryOfOrigin,
          file.countryOfAsylum,
          iso(file.updatedAt),
        ],
      }));
    },
  },
  households: {
    columns: ["household", "office", "head", "people", "whereabouts"],
    async rows({ reader, actor, scope, which, most }) {
      return householdsOf(actor, await listHouseholds(reader, scope, which, { most })).map((household) => ({
        number: household.number,
        officeId: household.officeId,
        cells: [
          household.number,
          household.office,
          household.head,
          household.people,
          household.where.map(({ whereabouts, people }) => `${whereabouts} ${people}`).join("; "),
        ],
      }));
    },
  },
  detentions: {
    columns: [
      "file",
      "pseudonym",
      "office",
      "place",
      "city",
      "taken_from",
      "taken_to",
      "ground",
      "custody_stage",
      "counsel_last",
      "next_limit",
      "next_limit_ends",
    ],
    async rows({ reader, actor, scope, which, most }) {
      const rows = await listDetained(reader, scope, which, { most });
      return rows
        .map((row) => detainedOf(actor, row))
        .map((held) => ({
          number: held.caseNumber,
          officeId: held.officeId,
          cells: [
            held.caseNumber,
            held.pseudonym,
            held.office,
            held.place?.name,
            held.place?.city,
            iso(held.taken?.earliest),
            iso(held.taken?.latest),
            held.ground,
            held.custodyStage,
            held.counsel,
            held.next?.rule,
            iso(held.next?.dueAt),
          ],
        }));
    },
  },
  hearings: {
    columns: ["file", "pseudonym", "office", "kind", "from", "to", "result", "caseworker"],
    async rows({ reader, actor, scope, which, show, most, now }) {
      const rows = await listHearings(reader, scope, { ...which, show }, { most, now });
      return (await hearingsOf(reader, actor, rows)).map((hearing) => ({
        number: hearing.caseNumber,
        officeId: hearing.officeId,
        cells: [
          hearing.caseNumber,
          hearing.pseudonym,
          hearing.office,
          hearing.kind,
          iso(hearing.when.earliest),
          iso(hearing.when.latest),
          hearing.result,
          hearing.assignee,
        ],
      }));
    },
  },
  certificates: {
    columns: ["file", "pseudonym", "office", "whose", "status", "until", "caseworker"],
    async rows({ reader, actor, scope, which, most, now }) {
      const rows: CertificateRow[] = await listCertificates(reader, scope, which, { most });
      return (await certificatesOf(reader, actor, rows, now)).map((paper) => ({
        number: paper.caseNumber,
        officeId: paper.officeId,
        cells: [
          paper.caseNumber,
          paper.pseudonym,
          paper.office,
          paper.whose,
          paper.status,
          paper.until,
          paper.assignee,
        ],
      }));
    },
  },
};
