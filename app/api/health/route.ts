import { isOpen } from "#casework/health.ts";
import application from "../../../package.json" with { type: "json" };

/** Liveness: whether the server answers, whether it is open, and which version it is. Nothing of what it holds. */
export async function GET() {
  const open = await isOpen();
  return Response.json(
    { state: open ? "open" : "unavailable", version: application.version },
    { status: open ? 200 : 503 },
  );
}
