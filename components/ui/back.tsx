import { Icon } from "./icon.tsx";

export function Back({ label, href }: { label: string; href: string }) {
  return (
    <a className="back" href={href}>
      <Icon name="chevron-left" />
      {label}
    </a>
  );
}
