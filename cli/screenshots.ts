import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import makeData from "../e2e/make-data.ts";
import { startPanoh } from "../e2e/serving.ts";
import { buildIfNeeded } from "./building.ts";
import { everyPicture, README_PICTURES } from "./pictures/pages-taken.ts";
import { takePictures } from "./pictures/take-pictures.ts";

/**
 * `npm run screenshots [-- --to FOLDER]`: the main pages of every role at four widths in three looks, of a demonstration
 * of its own on a port of its own. `-- --readme` takes the few of docs/pictures instead.
 */
const { values } = parseArgs({ options: { to: { type: "string" }, readme: { type: "boolean" } } });
const root = join(import.meta.dirname, "..");
const folder = resolve(root, values.to ?? (values.readme ? "docs/pictures" : ".tmp/screenshots"));
const pictures = values.readme ? README_PICTURES : everyPicture();

process.env.DATABASE_URL = "";
await buildIfNeeded();
console.log("Making a demonstration to take pictures of.");
await makeData();
const panoh = await startPanoh("demonstration");
try {
  await takePictures(panoh.url, pictures, folder);
} finally {
  await panoh.dispose();
}
console.log(`${pictures.length} pictures stand in ${folder}.`);
