import type { Dashboard } from "#casework/homes/show-dashboard.ts";

/** What a part of the dashboard is made of, of which office, and in whose time. */
export interface Asked {
  dashboard: Dashboard;
  office: string | undefined;
  zone: string;
}
