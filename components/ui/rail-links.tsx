import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import { isWithin, type MenuPlace } from "./is-within.ts";

export interface RailItem extends MenuPlace {
  label: string;
  icon: IconName;
  /** Only where somebody must act; nothing at zero. */
  count?: number;
  /** Red outline: only what is overdue of ours. */
  overdue?: boolean;
  /** A line above it: what follows is by role. */
  apart?: boolean;
  /** Keys that lead there: "g t". */
  keys?: string | undefined;
}

/** `path` is the address of the page that is shown. */
export function RailLinks({ items, path }: { items: RailItem[]; path: string }) {
  return (
    <ul className="rail-links">
      {items.map(({ label, href, also, icon, count, overdue, apart, keys }) => (
        <li key={href}>
          {apart && <hr />}
          <a href={href} data-key={keys} aria-current={isWithin(path, { href, also }) ? "page" : undefined}>
            <Icon name={icon} />
            {label}
            {count ? (
              <span className="count" data-tone={overdue ? "danger" : undefined}>
                {count}
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
