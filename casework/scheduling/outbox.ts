import { v7 as uuid } from "uuid";
import { store } from "#db/connection.ts";
import type { User } from "#db/records/users.ts";
import {
  dropMail,
  insertWaitingMail,
  listWaitingMails,
  putBackMail,
  takeMail,
  type WaitingMail,
} from "#db/records/waiting-mails.ts";
import type { Db } from "#dialect";
import { log } from "../log.ts";
import { listActive, reached } from "./people.ts";
import type { Post } from "./post.ts";

const MINUTE_MS = 60_000;
/** A server that has had a mail for so long was killed while it sent it. */
const KILLED_AFTER_MS = 5 * MINUTE_MS;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
/** What nobody took within a day is no news any more: the inbox tells it. */
const GIVEN_UP_AFTER_MS = 24 * 60 * MINUTE_MS;

type Things = { waiting: number; more: boolean };

/** Puts a mail into the outbox, in the transaction in which its run is taken: neither is there without the other. */
export const putMail = (db: Db, userId: string, things: Things, now: Date) =>
  insertWaitingMail(db, { id: uuid(), userId, ...things, madeAt: now });

/**
 * Sends what waits, one after the other, whichever server put it there. A mail leaves the outbox when a mail server has
 * taken it: what was refused is tried again, ever more seldom, for a day; what may have been taken is tried once more; and
 * what a server that was killed had taken, another one takes after it. To be told twice is better than not at all.
 */
export async function sendWaiting(post: Post, now: Date, stopped: () => boolean) {
  const { reader } = store();
  const due = (await listWaitingMails(reader)).filter((mail) => isDue(mail, now));
  if (due.length === 0) return;
  const people = new Map((await listActive(reader, now)).map((user) => [user.id, user]));
  for (const mail of due) {
    if (stopped()) return;
    if (await store().transaction((db) => takeMail(db, mail, now)))
      await send(post, mail, people.get(mail.userId), now);
  }
}

/** Clocks may have been put back: what lies ahead is as far away as what lies behind. */
function isDue({ takenAt, tries, triedAt }: WaitingMail, now: Date): boolean {
  const isPast = (moment: Date, by: number) => Math.abs(now.getTime() - moment.getTime()) >= by;
  if (takenAt) return isPast(takenAt, KILLED_AFTER_MS);
  return triedAt === null || isPast(triedAt, Math.min(2 ** (tries - 1) * MINUTE_MS, LONGEST_WAIT_MS));
}

async function send(post: Post, mail: WaitingMail, person: User | undefined, now: Date) {
  const { waiting, more, unsure, madeAt } = mail;
  // Who has left meanwhile is written to by nobody.
  if (!person) return leave(mail);
  if (now.getTime() - madeAt.getTime() >= GIVEN_UP_AFTER_MS) return giveUp(mail);
  const { to } = await reached(store().reader, person);
  const outcome = await posted(post, { to, waiting, more });
  if (outcome === "sent") return leave(mail);
  if (outcome === "unknown" && unsure) return giveUp(mail);
  const tries = mail.tries + 1;
  log.warn("A mail was not taken: it is tried again.", { count: tries });
  const tried = { tries, triedAt: now, unsure: unsure || outcome === "unknown" };
  await store().transaction((db) => putBackMail(db, mail, tried));
}

async function giveUp(mail: WaitingMail) {
  log.warn("A mail was given up.", { count: mail.tries });
  await leave(mail);
}

const leave = async (mail: WaitingMail) => void (await store().transaction((db) => dropMail(db, mail)));

const posted = (post: Post, mail: Parameters<Post>[0]) =>
  post(mail).catch((error: unknown) => {
    log.error("A mail failed.", { error });
    return "unknown" as const;
  });
