import "../serving/quick-imports.ts";
import { readEnvFile, settings } from "#env";

/** Makes the demonstration in an empty database: by the commands alone, each at its own moment up to DEMO_NOW. */
readEnvFile(); // before the tables are loaded: DATABASE_URL chooses their engine
const { openInOrder } = await import("../serving/opening.ts");
const { beforeClosing } = await import("../serving/closing.ts");
const { makeDemonstration } = await import("./demonstration/make-demonstration.ts");

const given = settings();
const opened = await openInOrder(given);
await makeDemonstration(given.DEMO_NOW ?? new Date("2025-07-07T09:00+05:00"));
await beforeClosing();
await opened.close();
