/** Through which channel a state looks for somebody. */
export const WANTED_NOTICES = [
  "national_wanted",
  "cis_interstate",
  "interpol_red",
  "interpol_diffusion",
] as const;

export type WantedNotice = (typeof WANTED_NOTICES)[number];
