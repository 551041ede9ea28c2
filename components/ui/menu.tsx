import type { ReactNode } from "react";
import type { ButtonKind } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface MenuProps {
  label: ReactNode;
  kind?: ButtonKind;
  /** Where the list hangs: under the end of its button, or under its start. */
  align?: "start" | "end";
  /** The key that opens it. */
  shortcut?: string;
  links: { label: string; href: string }[];
  /** After the links: forms such as Sign out. */
  children?: ReactNode;
}

/** A list of links that opens without scripts; one is open at a time, where the browser knows how. */
export function Menu({ label, kind = "plain", align = "end", shortcut, links, children }: MenuProps) {
  return (
    <details className="menu" name="menu" data-align={align}>
      <summary className="button" data-kind={kind} data-key={shortcut}>
        {label}
        <Icon name="chevron-down" />
      </summary>
      <div className="menu-list">
        {links.map(({ label: word, href }) => (
          <a key={href} href={href}>
            {word}
          </a>
        ))}
        {children}
      </div>
    </details>
  );
}
