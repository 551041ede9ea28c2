import { store } from "#db/connection.ts";
import { findInstallation } from "#db/records/organisation.ts";
import { findUser } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { log } from "../log.ts";
import { appendEntry, newCommandId } from "./append.ts";

const place = Symbol.for("panoh.refused-strangers");
const strangers = ((globalThis as { [place]?: Map<number, number> })[place] ??= new Map());
const MINUTE_MS = 60_000;

/** Records that somebody was refused: on their own chain. Strangers are counted by the minute on the installation's. */
export async function recordRefusal(actor: Actor, asked: string, why: string, now: Date) {
  if (!actor.userId) return countStranger(now);
  await store().transaction(async (db) => {
    const user = await findUser(db, actor.userId);
    if (!user) return;
    await appendEntry(
      { db, wrote: [] },
      { actor, commandId: newCommandId(), now },
      {
        happened: "request.refused",
        chain: user.chain,
        officeId: actor.offices[0]?.id ?? null,
        subject: { table: "users", id: user.id, version: user.version },
        details: { by: actor.name, asked, why },
      },
    );
  });
}

async function countStranger(now: Date) {
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  strangers.set(minute, (strangers.get(minute) ?? 0) + 1);
  await recordStrangers((of) => of < minute, now);
}

/** Writes the counts of past minutes; at shutdown of all. */
export async function recordStrangers(which: (minute: number) => boolean, now: Date) {
  for (const [minute, count] of [...strangers].filter(([minute]) => which(minute))) {
    strangers.delete(minute);
    await store()
      .transaction(async (db) => {
        const installation = await findInstallation(db);
        if (!installation) return;
        await appendEntry(
          { db, wrote: [] },
          { actor: STRANGER, commandId: newCommandId(), now },
          {
            happened: "strangers.refused",
            chain: installation.chain,
            subject: { table: "installations", id: installation.id, version: installation.version },
            details: { minute: new Date(minute * MINUTE_MS).toISOString(), count },
          },
        );
      })
      .catch((error) => {
        // It is told with the next one: a stranger is refused all the same.
        strangers.set(minute, (strangers.get(minute) ?? 0) + count);
        log.error("Refused strangers were not counted.", { error });
      });
  }
}

/** Nobody who is signed in. */
export const STRANGER: Actor = {
  userId: "",
  name: "",
  roles: [],
  offices: [],
  sessionId: "",
  locale: "en",
  theme: "system",
  singleKeys: "on",
};
