import { buildIfNeeded } from "./building.ts";

/** Builds unless the last build was made from just these sources. */
await buildIfNeeded();
