import { sessionCookie } from "#auth/session-cookie.ts";
import { settings } from "#env";
import application from "../../../../package.json" with { type: "json" };
import { openApi } from "../openapi.ts";

/** What can be called, for programs that write programs. It says nothing about this installation but its address. */
export function GET() {
  const { BASE_URL } = settings();
  return Response.json(
    openApi({
      server: `${new URL(BASE_URL).origin}/api/v1`,
      version: application.version,
      cookie: sessionCookie().name,
    }),
  );
}
