import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon.tsx";
import type { DeskLink } from "../desk-links.ts";

/** Pages or acts, a line each. */
export async function LinkList({ links }: { links: readonly DeskLink[] }) {
  const say = await getTranslations("desk");
  return (
    <ul className="panel-rows link-list">
      {links.map(({ name, href, icon }) => (
        <li key={href}>
          <a href={href}>
            <Icon name={icon} />
            {say(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}
