import { createServer } from "node:http";
import next from "next";

/** The framework and nothing else, served as Panoh is. */
const app = next({ dev: false, dir: import.meta.dirname });
await app.prepare();
const handle = app.getRequestHandler();
createServer((asked, response) => void handle(asked, response)).listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
