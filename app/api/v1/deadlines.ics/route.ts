import { STRANGER } from "#casework/history/refusals.ts";
import { settings } from "#env";
import { calendar } from "../calendar.ts";
import { handlersOf } from "../respond.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handlersOf(
  calendar,
  async () => STRANGER,
  () => new URL(settings().BASE_URL).origin,
);
