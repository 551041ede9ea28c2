import autocannon from "autocannon";
import { computedBy, computedByAll, memoryOf } from "./processes.ts";
import type { Running } from "./server-process.ts";
import { foreignShare, percentile } from "./statistics.ts";

/** One request after the other: where to, with what. */
export type Sending = {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  /** another body each time, under a key of its own */
  each?: () => { body: string; headers: Record<string, string> };
};

/** What was measured in one turn; times in milliseconds, memory in MiB. */
export type Measured = {
  rate: number;
  p50: number;
  p95: number;
  p99: number;
  cpu?: number;
  peak?: number;
  errors: number;
  foreign?: number;
};

/** Sends as fast as the answers come, for so many seconds over so many connections. */
export async function load(
  server: Running,
  sending: Sending,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const { path, method = "GET", headers = {}, each } = sending;
  const took: number[] = [];
  let errors = 0;
  const before = { ours: oursOf(server), ...computedByAll() };
  const began = performance.now();
  const done = await sent(
    {
      url: server.url,
      connections,
      duration: seconds,
      requests: [
        {
          path,
          method,
          headers,
          ...(each && {
            setupRequest(request) {
              const { body, headers: more } = each();
              return { ...request, body, headers: { ...headers, ...more } };
            },
          }),
        },
      ],
    },
    (status, milliseconds) => {
      took.push(milliseconds);
      if (status !== 200) errors++;
    },
  );
  const elapsed = performance.now() - began;
  const after = { ours: oursOf(server), ...computedByAll() };
  const [server0, server1] = [before.ours.server, after.ours.server];
  return {
    rate: (took.length - errors) / (elapsed / 1000),
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    p99: percentile(took, 0.99),
    cpu: (server1 - server0) / took.length,
    peak: memoryOf(server.pid).peak,
    errors: errors + done.errors,
    foreign: foreignShare({
      all: after.all - before.all,
      ours: server1 - server0 + after.ours.bench - before.ours.bench,
      available: after.available - before.available,
    }),
  };
}

const sent = (options: autocannon.Options, answered: (status: number, milliseconds: number) => void) =>
  new Promise<autocannon.Result>((done, failed) => {
    const sending = autocannon(options, (error, result) => (error ? failed(error) : done(result)));
    sending.on("response", (_client, status, _bytes, milliseconds) => answered(status, milliseconds));
  });

const oursOf = ({ pid }: Running) => ({ server: computedBy(pid), bench: computedBy(process.pid) });
