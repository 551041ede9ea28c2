import { barParts } from "./bar-parts.ts";

/** Starts at zero; its parts stand 2 px apart, and nothing is drawn of nothing. */
export function Bar({ parts, largest }: { parts: number[]; largest: number }) {
  const drawn = barParts(parts, largest);
  if (drawn.length === 0) return null;
  return (
    <svg width="100%" height="12" aria-hidden="true">
      {drawn.map(({ x, width, place, joins }) => (
        <g key={place}>
          <rect x={x} width={width} height="12" rx="2" className={place === 0 ? "bar" : `bar-${place + 1}`} />
          {joins && <rect x={x} width="2" height="12" className="gap" />}
        </g>
      ))}
    </svg>
  );
}
