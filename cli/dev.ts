import { serve } from "../server.ts";

/** `npm run dev`: the same server, which builds each page when it is asked for and shows changes at once. */
process.env.NEXT_DIST_DIR ??= ".next-dev";
await serve({ dev: true });
