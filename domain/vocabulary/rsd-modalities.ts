/** How UNHCR determines refugee status; accelerated is for an immediate risk of refoulement. */
export const RSD_MODALITIES = [
  "regular",
  "accelerated",
  "simplified",
  "merged_registration_rsd",
  "merged_rsd_resettlement",
] as const;

export type RsdModality = (typeof RSD_MODALITIES)[number];
