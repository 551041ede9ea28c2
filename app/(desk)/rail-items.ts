import { getTranslations } from "next-intl/server";
import type { RailItem } from "#components/ui/rail-links.tsx";
import type { Role } from "#domain/access/roles.ts";
import { deskPages } from "../desk-links.ts";

/** What the rail leads to; a number stands only where somebody must act. */
export async function railItems(
  roles: readonly Role[],
  counts: { overdue?: number | undefined; approvals?: number | undefined } = {},
): Promise<RailItem[]> {
  const say = await getTranslations("desk");
  return deskPages(roles).map(({ name, href, also, icon, keys }) => ({
    label: say(name),
    href,
    also,
    icon,
    keys,
    ...(name === "approvals" && counts.approvals !== undefined && { count: counts.approvals }),
    ...(name === "deadlines" && counts.overdue !== undefined && { count: counts.overdue, overdue: true }),
  }));
}
