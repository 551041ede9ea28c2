import { defineConfig } from "drizzle-kit";
import { engine } from "#dialect";

// `npm run db:generate` runs this once for each engine; DATABASE_URL alone chooses, as everywhere.
export default defineConfig({
  dialect: engine === "postgres" ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: `./db/migrations/${engine}`,
});
