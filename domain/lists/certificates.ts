import { z } from "zod";
import { assignee, officeCode } from "./list-filter.ts";

/** `until`: what has ended, then what ends first. `file`: by number. */
export const CERTIFICATE_SORTS = ["until", "file"] as const;
export type CertificateSort = (typeof CERTIFICATE_SORTS)[number];

/** `ended`: before today. The others: from today on, within so many days. */
export const CERTIFICATE_ENDS = ["ended", "30_days", "90_days"] as const;
export type CertificateEnds = (typeof CERTIFICATE_ENDS)[number];

/** Whose paper it is. */
export const ISSUERS = ["unhcr", "state"] as const;
export type Issuer = (typeof ISSUERS)[number];

/** Which of the papers that have an end. */
export const certificateFilter = z.object({
  office: officeCode.optional(),
  ends: z.enum(CERTIFICATE_ENDS, "form.choose").optional(),
  whose: z.enum(ISSUERS, "form.choose").optional(),
  assignee: assignee.optional(),
  sort: z.enum(CERTIFICATE_SORTS, "form.choose").optional(),
});
export type CertificateFilter = z.output<typeof certificateFilter>;
