import { getTranslations } from "next-intl/server";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import { isWithin, type MenuPlace } from "./is-within.ts";

export interface BottomBarItem extends MenuPlace {
  label: string;
  icon: IconName;
  /** The page's act, such as Log an arrest. */
  act?: boolean;
}

/** On phones: four things within the thumb's reach. */
export async function BottomBar({
  items,
  path,
  label,
}: {
  items: BottomBarItem[];
  path: string;
  label?: string;
}) {
  const say = await getTranslations("ui");
  return (
    <nav className="bottom-bar" aria-label={label ?? say("quickMenu")}>
      {items.map(({ label, href, also, icon, act }) => (
        <a
          key={href}
          href={href}
          data-act={act || undefined}
          aria-current={isWithin(path, { href, also }) ? "page" : undefined}
        >
          <Icon name={icon} />
          {label}
        </a>
      ))}
    </nav>
  );
}
