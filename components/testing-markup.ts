import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import type { ReactNode } from "react";
import { chosen } from "./testing-intl.ts";

// Node strips types, but knows no TSX: the compiler that builds the pages reads it here too.
const require = createRequire(import.meta.url);
const { loadBindings, transformSync } = require("next/dist/build/swc/index.js");
await loadBindings();

const INTL = new URL("testing-intl.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "next-intl/server"
      ? { url: INTL, shortCircuit: true }
      : next(/^next\/\w+$/.test(specifier) ? `${specifier}.js` : specifier, context),
  load: (url, context, next) => {
    if (!url.endsWith(".tsx")) return next(url, context);
    const source = readFileSync(fileURLToPath(url), "utf8");
    return { format: "module", source: transformSync(source, SETTINGS).code, shortCircuit: true };
  },
});

const SETTINGS = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  },
  module: { type: "es6" },
};

/** A component as the server writes it, without anything of a browser. */
export async function markupOf<Props>(
  component: (props: Props) => ReactNode | Promise<ReactNode>,
  props: Props,
  locale = "en",
): Promise<string> {
  chosen.locale = locale;
  const { prerender } = await import("react-dom/static.edge");
  const { prelude } = await prerender(await component(props));
  const markup = await new Response(prelude).text();
  return markup.replaceAll("<!-- -->", ""); // between two texts, for the browser
}

/** What is drawn, in order: of each bar its class, where it begins and how wide it is. */
export const barsIn = (markup: string): string[] =>
  [...markup.matchAll(/<rect x="([^"]+)" width="([^"]+)" height="12" rx="2" class="([^"]+)"/g)].map(
    ([, x, width, name]) => `${name} ${x} ${width}`,
  );

/** The words of a picture, a line a row. */
export const wordsIn = (markup: string): string[] =>
  [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    row
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
