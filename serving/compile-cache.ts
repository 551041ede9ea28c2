import { enableCompileCache } from "node:module";
import { join } from "node:path";

/**
 * Node keeps what it has made of our modules, and of others', beside the build: the next start need not do it again. Where it
 * cannot be written, each start does. It holds code alone.
 */
enableCompileCache(join(import.meta.dirname, "../.next/cache/node"));
