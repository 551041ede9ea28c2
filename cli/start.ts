import { serve } from "../server.ts";
import { buildIfNeeded } from "./building.ts";

/** `npm start`: builds if needed, then serves. */
await buildIfNeeded();
await serve();
