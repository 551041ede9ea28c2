import { build } from "./building.ts";

/** `npm run build`: makes the production build. */
await build();
