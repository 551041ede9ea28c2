import type { ReactNode } from "react";

export interface TabLink {
  label: string;
  href: string;
  count?: number | string;
  current?: boolean;
}

export interface TabsProps {
  label: string;
  links: TabLink[];
  /** After the links: a menu of further views. */
  children?: ReactNode;
}

/** Views of the same thing, each at its own address. Also the saved views over a list. */
export function Tabs({ label, links, children }: TabsProps) {
  return (
    <nav className="line-of-links numbers" aria-label={label}>
      {links.map(({ label: word, href, count, current }) => (
        <a key={href} href={href} aria-current={current ? "page" : undefined}>
          {word}
          {count !== undefined && <span>{count}</span>}
        </a>
      ))}
      {children}
    </nav>
  );
}
