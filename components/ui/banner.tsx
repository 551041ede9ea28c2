import { Icon } from "./icon.tsx";
import { type Tone, toneIcons } from "./tone.ts";

export interface BannerProps {
  tone?: Tone;
  title: string;
  link?: { label: string; href: string };
}

/** One line across the page, under the bar. At most one stands open; the others are one link. */
export function Banner({ tone = "info", title, link }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role={tone === "danger" ? "alert" : undefined}>
      <Icon name={toneIcons[tone]} />
      <span>{title}</span>
      {link && <a href={link.href}>{link.label}</a>}
    </div>
  );
}
