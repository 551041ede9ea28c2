import { z } from "zod";
import {
  amendSession,
  findUser,
  insertSession,
  isKnownDevice,
  listOpenSessions,
  setLastSeen,
} from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { actorOf } from "../users/actor-of.ts";
import { token } from "../users/fields.ts";
import { proof } from "./proof.ts";
import { deviceIdOf, sessionIdOf } from "./session-ids.ts";
import { ABSOLUTE_MS, AT_MOST } from "./session-times.ts";

/** Starts the session of somebody who has shown who they are (`signIn`). A fourth one ends the oldest. */
export const startSession = command({
  name: "session.start",
  guards: "nothing",
  input: z.object({ proof, token, device: token }),
  async carryOut({ input, tx }) {
    const user = await findUser(tx.db, input.proof.userId);
    if (!user || user.disabledAt) throw notFound();
    const at = new Date();
    const open = await listOpenSessions(tx.db, user.id, at);
    const oldest = open.slice(0, Math.max(0, open.length - AT_MOST + 1));
    for (const session of oldest) await amendSession(tx, session, { endedAt: at });
    const [id, device] = [sessionIdOf(input.token), deviceIdOf(input.device)];
    const known = await isKnownDevice(tx.db, user.id, device);
    await insertSession(tx, {
      id,
      chain: user.chain,
      version: 1,
      userId: user.id,
      device,
      startedAt: at,
      endsAt: new Date(at.getTime() + ABSOLUTE_MS),
    });
    await setLastSeen(tx.db, id, at);
    const by = await actorOf(tx.db, user, id);
    return {
      happened: "session.started",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "sessions", id, version: 1 },
      details: { by: by.name, device: known ? "known" : "new", ended: oldest.length },
      by,
    };
  },
});
