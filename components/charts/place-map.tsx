import { getLocale } from "next-intl/server";
import { numbers } from "../ui/numbers.ts";
import { circlesOf, fitsInside, type Marked } from "./map-circles.ts";

export interface PlaceMapProps {
  /** What it is, and what it shows, for those who cannot see it. */
  title: string;
  description: string;
  /** Points of the land's outline, as an SVG polygon takes them; of 480×360. */
  land: string;
  marked: Marked[];
}

/** The one true map: north is up in every script. Its numbers stand in the table beside it. */
export async function PlaceMap({ title, description, land, marked }: PlaceMapProps) {
  const { format } = numbers(await getLocale());
  return (
    <svg className="place-map" viewBox="0 0 480 360" role="img">
      <title>{title}</title>
      <desc>{description}</desc>
      <polygon className="land" points={land} />
      {circlesOf(marked).map((circle) => {
        const { label, x, y, number, radius } = circle;
        const inside = fitsInside(circle);
        return (
          <g key={label}>
            <circle cx={x} cy={y} r={radius} className="bar" fillOpacity="0.85" />
            <text
              x={inside ? x : x + radius + 4}
              y={y + 4}
              textAnchor={inside ? "middle" : "start"}
              className={inside ? "inside" : undefined}
              fontSize="12"
              fontWeight="600"
            >
              {format(number)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
