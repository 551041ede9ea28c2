import { z } from "zod";
import { ROLES } from "#domain/access/roles.ts";
import { line } from "#domain/text/fields.ts";
import { TOKEN } from "./invitation-token.ts";

/** The fields that several commands about staff share. */
export const email = z.email("form.email").max(254, "form.email");
export const personName = line(120);
export const roles = z.array(z.enum(ROLES, "form.choose")).min(1, "form.choose");
export const officeIds = z.array(z.string("form.choose")).min(1, "form.choose");
export const token = z.string("form.missing").regex(TOKEN, "form.token");
