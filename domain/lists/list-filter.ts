import { z } from "zod";

/** An office's code: every list can be asked for one office. */
export const officeCode = z.string("form.choose").regex(/^[A-Z]{2,5}$/, "form.choose");

/** A caseworker by their id, or `me`, or `nobody`. */
export const assignee = z.string("form.choose").max(40, "form.choose");
