import { renameSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { isMainThread } from "node:worker_threads";

/** Imported before a server: from one SIGUSR2 to the next it notes what its main thread computes, and writes it to PROFILE_TO. */
const session = new Session();
let running = false;

async function turn() {
  running = !running;
  if (running) {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: 200 });
    await session.post("Profiler.start");
    return;
  }
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const to = process.env.PROFILE_TO ?? "";
  writeFileSync(`${to}.part`, JSON.stringify(profile));
  renameSync(`${to}.part`, to); // whoever waits for it finds all of it
}

if (isMainThread) process.on("SIGUSR2", () => void turn());
