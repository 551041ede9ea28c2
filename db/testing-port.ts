import { createServer } from "node:net";

/**
 * A free port for a server that is about to start. Below those that the system gives to outgoing connections (from
 * 32768 on), so that none of them can take it between the question and the answer; by chance, so that two who ask at
 * once get two.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((found) => {
    const probe = createServer()
      .once("error", () => found(false))
      .listen(port, "127.0.0.1", () => probe.close(() => found(true)));
  });
