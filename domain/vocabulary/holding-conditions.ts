/** Whether the authorities admit holding somebody, and whether they say where (HURIDOCS MT30). */
export const ADMISSIONS = ["yes", "no", "unknown"] as const;

export type Admission = (typeof ADMISSIONS)[number];

/** Whether somebody who is held may see a party (HURIDOCS MT30). */
export const PERMISSIONS = ["permitted", "not_permitted", "unknown"] as const;

export type Permission = (typeof PERMISSIONS)[number];
