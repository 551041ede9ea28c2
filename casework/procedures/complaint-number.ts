import { line } from "#domain/text/fields.ts";

/** Under which a body has registered a complaint. It names the person in that body's register: it is sealed, and no auditor reads it. */
export const complaintNumber = line(60).optional();
