import { existsSync, readFileSync } from "node:fs";
import type { Runtime } from "node:inspector";
import { SourceMap } from "node:module";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

type Place = { part: string; place: string };

/** Where a function stands that a profile names: in which package or folder of ours, and where exactly; a built file is followed to what it was built of. */
export function placesOf(root: string): (frame: Runtime.CallFrame) => Place {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (path: string) => {
    if (!maps.has(path)) maps.set(path, existsSync(`${path}.map`) ? sourceMap(`${path}.map`) : undefined);
    return maps.get(path);
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (!url) {
      const part = functionName.startsWith("(") ? functionName : "native code";
      return { part, place: functionName || "(native)" };
    }
    if (url.startsWith("node:")) return { part: "Node", place: `${functionName} ${url}` };
    const path = url.startsWith("file:") ? fileURLToPath(url) : url;
    const entry = mapOf(path)?.findEntry(lineNumber, columnNumber);
    const built = relative(root, path);
    const source =
      entry && "originalSource" in entry && entry.originalSource
        ? withoutScheme(entry.originalSource, root)
        : built;
    const line = entry && "originalLine" in entry ? entry.originalLine : lineNumber;
    // A map that stands in a package names its files as the package did before it was packed.
    const part = partOf(source.startsWith("src/") && built.includes("node_modules") ? built : source);
    return { part, place: `${functionName || "(anonymous)"} ${source}:${line + 1}` };
  };
}

const sourceMap = (path: string) => new SourceMap(JSON.parse(readFileSync(path, "utf8")));

/** `file:///…`, `turbopack:///[project]/…` or a path beside the map. */
function withoutScheme(source: string, root: string): string {
  const path = source.startsWith("file:") ? relative(root, fileURLToPath(source)) : source;
  return path.replace(/^.*\[project\]\//, "").replace(/^(\.\.\/)+/, "");
}

/** A package, React apart from the Next that brings it; or two folders of ours. */
export function partOf(source: string): string {
  if (/\breact(-dom|-server-dom-turbopack)?\//.test(source)) return "React";
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name === "src") return "drizzle-orm"; // its own maps name its files so
  if (name === "next" || source.startsWith("webpack:")) return "Next";
  return name ?? source.split("/").slice(0, 2).join("/");
}
