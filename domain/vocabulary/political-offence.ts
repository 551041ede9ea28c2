/** Whether the offence for which somebody is asked is a political one. */
export const POLITICAL_OFFENCE = ["yes", "no", "unknown"] as const;
