import { finish } from "./testing/report.ts";
import { checkWithoutBrowser } from "./testing/without-browser.ts";

/** `npm run check`: all that `npm test` does but the build and the stories in a browser. */
await checkWithoutBrowser();
finish();
