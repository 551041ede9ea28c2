import type { Dashboard } from "#casework/homes/show-dashboard.ts";

/** What a part of the dashboard is made of, of which office, and in whose time. */
export interface Asked {
  dashboard: Dashboard;
  office: string | undefined;
  zone: string;
  /** The picture that is shown with all its rows. */
  whole?: WholePicture | undefined;
}

/** Pictures that may have more rows than are looked at: the first stand alone, all of them where they are asked for. */
export const WHOLE_PICTURES = ["caseload", "places", "refusals", "gaps"] as const;
export type WholePicture = (typeof WHOLE_PICTURES)[number];

/** The dashboard of one office or of all, for a period; what is usual is not said. */
export function dashboardAddress(asked: {
  office?: string | undefined;
  period?: string | undefined;
  show?: WholePicture | undefined;
}): string {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  const words = new URLSearchParams(said as [string, string][]);
  return said.length === 0 ? "/dashboard" : `/dashboard?${words}`;
}
