import { createTransport } from "nodemailer";
import { log } from "#casework/log.ts";
import type { Post } from "#casework/scheduling/post.ts";
import { isLoopback, type Settings } from "#env";
import { waitingMail } from "./waiting-mail.ts";

const TEN_SECONDS = 10_000;

/** How mail is sent, if it is. A server elsewhere is spoken to under TLS alone: its password would go in the open. */
export function postBy({ SMTP_URL, MAIL_FROM, BASE_URL }: Settings): Post | undefined {
  if (!SMTP_URL || !MAIL_FROM) return undefined;
  const { hostname, protocol } = new URL(SMTP_URL);
  const transport = createTransport({
    url: SMTP_URL,
    // What this machine calls itself stands in the head of every mail: its public name, and not its own.
    name: new URL(BASE_URL).hostname,
    requireTLS: protocol === "smtp:" && !isLoopback(hostname),
    connectionTimeout: TEN_SECONDS,
    greetingTimeout: TEN_SECONDS,
    socketTimeout: TEN_SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, ...things }) => {
    try {
      await transport.sendMail({
        from: { name: "Panoh", address: MAIL_FROM },
        to,
        ...waitingMail(things, BASE_URL),
        headers: { "Auto-Submitted": "auto-generated" },
        xMailer: false,
      });
      return "sent";
    } catch (error) {
      log.warn("The mail server did not take a mail.", { error });
      return isRefused(error) ? "refused" : "unknown";
    }
  };
}

/**
 * What a server has answered with a code, and what never reached one, was not taken. A connection that broke later may
 * have broken after the words: nodemailer does not tell.
 */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { responseCode, code, syscall } = error as { responseCode?: number; code?: string; syscall?: string };
  return (
    responseCode !== undefined ||
    syscall === "connect" ||
    code === "EDNS" ||
    code === "ETLS" ||
    /^(Connection timeout|Greeting never received)/.test(error.message)
  );
}
