import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));
const build = version.replaceAll(".", "-");

/** @type {import("next").NextConfig} */
export default {
  // Two builds may stand side by side, so that one engine's stories do not wait for the other's.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // A form that is open across an upgrade must still post: names of builds change with the version only.
  generateBuildId: () => build,
  deploymentId: build,
  experimental: {
    serverActions: { bodySizeLimit: "4mb" },
    // Each page is loaded when it is first asked for: the start is shorter, and what nobody uses takes no memory.
    preloadEntriesOnStart: false,
    // Writing it takes longer than a whole build without it.
    turbopackFileSystemCacheForBuild: false,
  },
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  serverExternalPackages: ["better-sqlite3", "date-holidays", "pg", "pino"],
  // The types are checked by `npm run check`, twice, as both engines; a build does not check them a third time.
  // The second file keeps Next from rewriting the first.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  turbopack: {
    root: import.meta.dirname,
    // It finds its binary by itself when it runs; the search for what to copy, which nobody needs here, does not.
    ignoreIssue: [{ path: "**/node_modules/better-sqlite3/**" }],
    resolveAlias: { "next-intl/server": "./app/i18n.ts" },
  },
};
