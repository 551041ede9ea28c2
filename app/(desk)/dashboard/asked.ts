import type { Dashboard } from "#casework/homes/show-dashboard.ts";

/** What a part of the dashboard is made of, of which office, and in whose time. */
export interface Asked {
  dashboard: Dashboard;
  office: string | undefined;
  zone: string;
}

/** The dashboard of one office or of all, for a period; what is usual is not said. */
export function dashboardAddress({ office, period }: { office?: string; period?: string }): string {
  const said = Object.entries({ office, period }).filter(([, value]) => value !== undefined);
  const words = new URLSearchParams(said as [string, string][]);
  return said.length === 0 ? "/dashboard" : `/dashboard?${words}`;
}
