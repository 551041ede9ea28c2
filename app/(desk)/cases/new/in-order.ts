import type { FormState } from "#components/forms/form-state.ts";

/** Problems in the order in which the form asks: the command's own order is another. */
export const inOrder = (problems: FormState["problems"], fields: string[]): FormState["problems"] =>
  problems.toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
