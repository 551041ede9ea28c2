/** Whether a plan was agreed with the person. */
export const AGREEMENTS = ["agreed", "not_agreed", "not_asked"] as const;

export type Agreement = (typeof AGREEMENTS)[number];
