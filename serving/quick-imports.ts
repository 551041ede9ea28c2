import { type RegisterHooksOptions, registerHooks } from "node:module";

/**
 * Drizzle is made of hundreds of files, and Node reads its package.json, 180 kB of it, to know what each of them is: four
 * fifths of the time and memory of a start. They are all modules, and what they import from each other lies beside them.
 */
export const resolve: NonNullable<RegisterHooksOptions["resolve"]> = (specifier, context, next) =>
  specifier.startsWith(".") && context.parentURL?.includes("/node_modules/drizzle-orm/")
    ? { url: new URL(specifier, context.parentURL).href, format: "module", shortCircuit: true }
    : next(specifier, context);

registerHooks({ resolve });
