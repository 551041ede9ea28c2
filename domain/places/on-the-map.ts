import type { Position } from "./cities-of-kazakhstan.ts";
import { OUTLINE_OF_KAZAKHSTAN } from "./outline-of-kazakhstan.ts";

/** A map of 480×360 px on which the country is 464 wide: degrees are as long as on the ground at 48° north. */
const [WEST, EAST, NORTH] = [46.6, 87.4, 55.4];
const PX_A_DEGREE = 464 / (EAST - WEST);
const TALLER = 1 / Math.cos((48 * Math.PI) / 180);
const [MARGIN, TOP] = [8, 54];

/** Where a position stands on the map, in px from its upper corner in the west. */
export const onTheMap = ({ longitude, latitude }: Position) => ({
  x: rounded(MARGIN + (longitude - WEST) * PX_A_DEGREE),
  y: rounded(TOP + (NORTH - latitude) * PX_A_DEGREE * TALLER),
});

/** The land, as an SVG polygon takes its points. */
export const LAND = OUTLINE_OF_KAZAKHSTAN.split("; ")
  .map((point) => {
    const [longitude = 0, latitude = 0] = point.split(" ").map(Number);
    const { x, y } = onTheMap({ longitude, latitude });
    return `${x},${y}`;
  })
  .join(" ");

/** Hoisted: the land is worked out while this module is still being read. */
function rounded(px: number): number {
  return Math.round(px * 10) / 10;
}
