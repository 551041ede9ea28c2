import type { IncomingMessage } from "node:http";

/** The address of whoever asks. A trusted proxy may say for whom it asks; anybody else's word is not taken. */
export function clientAddress(asked: IncomingMessage, trusted: readonly string[]): string {
  const nearest = plain(asked.socket.remoteAddress ?? "");
  const said = String(asked.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => plain(address.trim()))
    .filter(Boolean);
  const way = [...said, nearest];
  return way.findLast((address) => !trusted.includes(address)) ?? nearest;
}

const plain = (address: string) => address.replace(/^::ffff:/, "");
