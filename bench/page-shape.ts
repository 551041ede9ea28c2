const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>/g;

/** How many elements a page has, and how many bytes of markup: what the framework has to render. */
export function shapeOf(html: string): { elements: number; bytes: number } {
  const markup = html.replace(SCRIPT, "");
  const tags = markup.replace(/<!--[\s\S]*?-->/g, "").match(/<[a-z][^<>]*>/g) ?? [];
  return { elements: tags.length, bytes: Buffer.byteLength(markup) };
}

/** The addresses of the scripts that a page asks for, each once. */
export const scriptsOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<script\b[^>]*?\ssrc="([^"]+)"/g)].map(([, src = ""]) => src.replaceAll("&amp;", "&")),
  ),
];
