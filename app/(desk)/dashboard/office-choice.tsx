import { getTranslations } from "next-intl/server";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Asked } from "./asked.ts";

/** For those with several offices: all of them, or one. */
export async function OfficeChoice({ dashboard: { offices }, office }: Asked) {
  if (offices.length < 2) return null;
  const say = await getTranslations("dashboard");
  const links = offices.map(({ code, name }) => ({
    label: name,
    href: `/dashboard?office=${code}`,
    current: code === office,
  }));
  const all = { label: say("all_offices"), href: "/dashboard", current: office === undefined };
  return <Tabs label={say("offices")} links={[all, ...links]} />;
}
