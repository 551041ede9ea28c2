import type { IconName } from "./icon-names.ts";

const mirrored = new Set<IconName>([
  "chevron-left",
  "chevron-right",
  "corner-down-right",
  "log-out",
  "route",
]);

/** Always beside its word. The drawing comes from the sprite, so a row of fifty icons costs fifty references. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true" data-mirror={mirrored.has(name) || undefined}>
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
