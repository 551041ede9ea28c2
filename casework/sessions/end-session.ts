import { z } from "zod";
import { amendSession, findUser, listOpenSessions } from "#db/records/users.ts";
import { notFound } from "#domain/refusals.ts";
import { command } from "../door.ts";

/** Ends one of one's sessions, the present one when none is named, or all the others. */
export const endSession = command({
  name: "session.end",
  guards: "nothing",
  input: z.object({ id: z.string().optional(), others: z.boolean().default(false) }),
  async carryOut({ actor, input, tx }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const at = new Date();
    const { id = actor.sessionId, others } = input;
    const open = await listOpenSessions(tx.db, user.id, at);
    const meant = open.filter((session) => (others ? session.id !== actor.sessionId : session.id === id));
    if (meant.length === 0 && !others) throw notFound();
    for (const session of meant) await amendSession(tx, session, { endedAt: at });
    return {
      happened: "session.ended",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "users", id: user.id, version: user.version },
      details: {
        by: actor.name,
        ended: meant.length,
        present: meant.some((session) => session.id === actor.sessionId),
      },
    };
  },
});
