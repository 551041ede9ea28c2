import { listCertificates } from "#db/records/list-certificates.ts";
import { type CertificateFilter, certificateFilter } from "#domain/lists/certificates.ts";
import { certificatesOf } from "../list-certificates.ts";
import { whichCertificates } from "../which-rows.ts";
import { type ListTable, word } from "./table.ts";

export const certificates: ListTable<CertificateFilter> = {
  filter: certificateFilter,
  columns: () => ["until", "file", "pseudonym", "office", "whose", "status", "caseworker"],
  async rows({ reader, actor, scope, numbers, most, now }, filter) {
    const which = { ...whichCertificates(actor, filter, now), numbers };
    const rows = await listCertificates(reader, scope, which, { sort: filter.sort, most });
    return (await certificatesOf(reader, actor, rows, now)).map((paper) => ({
      number: paper.caseNumber,
      officeId: paper.officeId,
      cells: [
        ...[paper.until, paper.caseNumber, paper.pseudonym, paper.office],
        { word: `lists.issuers.${paper.whose}` },
        word(paper.whose === "unhcr" ? "unhcr_statuses" : "state_statuses", paper.status),
        paper.assignee,
      ],
    }));
  },
};
