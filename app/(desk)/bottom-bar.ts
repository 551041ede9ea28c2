import { getTranslations } from "next-intl/server";
import type { BottomBarItem } from "#components/ui/bottom-bar.tsx";
import type { Role } from "#domain/access/roles.ts";
import { type DeskLink, deskActs, deskPages } from "../desk-links.ts";

/** On a phone: the home, the files, the arrest and the menu. */
export async function bottomBar(roles: readonly Role[]): Promise<BottomBarItem[]> {
  const say = await getTranslations("desk");
  const [home, ...others] = deskPages(roles);
  const files = others.find(({ name }) => name === "files");
  const arrest = deskActs(roles).find(({ name }) => name === "arrest");
  const item = ({ name, icon, href, also }: DeskLink) => ({
    label: say(name),
    href,
    also,
    icon,
    act: name === "arrest",
  });
  const shown = [home, files, arrest].flatMap((link) => (link ? [item(link)] : []));
  return [...shown, { label: say("menu"), href: "/menu", icon: "menu" }];
}
