/** `risk`: highest first, and in each level what ends next. `file`: by number. `changed`: latest first. */
export const CASE_SORTS = ["risk", "file", "changed"] as const;
export type CaseSort = (typeof CASE_SORTS)[number];
