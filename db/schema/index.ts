/** All tables, for drizzle-kit and the connection alone: records import a group's own file. */
export * from "./approvals.ts";
export * from "./care.ts";
export * from "./cases.ts";
export * from "./clocks.ts";
export * from "./custody.ts";
export * from "./defence.ts";
export * from "./detentions.ts";
export * from "./families.ts";
export * from "./history.ts";
export * from "./inboxes.ts";
export * from "./keys.ts";
export * from "./organisation.ts";
export * from "./procedures.ts";
export * from "./users.ts";
