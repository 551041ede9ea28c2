import type { ExtraditionBar } from "./extradition-bars.ts";

/** What is to be demanded of the authorities once something forbids an extradition, or a removal. */
export const DEMANDS = ["release", "refusal", "no_removal"] as const;

export type Demand = (typeof DEMANDS)[number];
export type DemandBecause = { demand: Demand; bars: ExtraditionBar[] };

/** A child has nobody with them any more: all adults of the household of this number are held, or gone. */
export type CareOf = { household: string };
