/** All tables, for drizzle-kit and the connection alone: records import a group's own file. */
export * from "./cases.ts";
export * from "./clocks.ts";
export * from "./detentions.ts";
export * from "./history.ts";
export * from "./keys.ts";
export * from "./organisation.ts";
export * from "./users.ts";
