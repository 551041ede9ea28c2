import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { waitingMails } from "../schema/clocks.ts";

export type WaitingMail = typeof waitingMails.$inferSelect;

/** Puts a mail where it waits until it is sent. Written without a command, with the run that makes it. */
export const insertWaitingMail = (
  db: Db,
  mail: Pick<WaitingMail, "id" | "userId" | "waiting" | "more" | "madeAt">,
) =>
  db
    .insert(waitingMails)
    .values({ ...mail, tries: 0, unsure: false })
    .returning({ id: waitingMails.id });

/** All that waits, the oldest first. */
export const listWaitingMails = (db: Db): Promise<WaitingMail[]> =>
  db.select().from(waitingMails).orderBy(asc(waitingMails.madeAt), asc(waitingMails.id));

/** Says that a server is about to send it; false when another one has taken it since it was read. */
export async function takeMail(db: Db, { id, takenAt }: WaitingMail, now: Date): Promise<boolean> {
  const taken = await db
    .update(waitingMails)
    .set({ takenAt: now })
    .where(
      and(
        eq(waitingMails.id, id),
        takenAt === null ? isNull(waitingMails.takenAt) : eq(waitingMails.takenAt, takenAt),
      ),
    )
    .returning({ id: waitingMails.id });
  return taken.length > 0;
}

/** It was not sent: it waits until it is tried again. */
export const putBackMail = (
  db: Db,
  { id }: WaitingMail,
  tried: Pick<WaitingMail, "tries" | "triedAt" | "unsure">,
) =>
  db
    .update(waitingMails)
    .set({ ...tried, takenAt: null })
    .where(eq(waitingMails.id, id))
    .returning({ id: waitingMails.id });

/** It was sent, or is given up. */
export const dropMail = (db: Db, { id }: WaitingMail) =>
  db.delete(waitingMails).where(eq(waitingMails.id, id)).returning({ id: waitingMails.id });
