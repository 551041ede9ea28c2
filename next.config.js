import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));

/** @type {import("next").NextConfig} */
export default {
  // Two builds may stand side by side, so that one engine's stories do not wait for the other's.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // A form that is open across an upgrade must still post: names of builds change with the version only.
  generateBuildId: () => version,
  deploymentId: version,
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  serverExternalPackages: ["better-sqlite3", "pg", "pino"],
  // The types are checked by `npm run check`, twice, as both engines; a build does not check them a third time.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { "next-intl/config": "./app/i18n.ts" },
  },
};
