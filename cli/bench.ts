import { bench } from "../bench/run.ts";

/** `npm run bench`: what a page or a recording costs, beside the framework alone and the statements alone. */
await bench();
