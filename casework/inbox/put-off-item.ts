import { v7 as uuid } from "uuid";
import { z } from "zod";
import { amendSnooze, findSnooze, insertSnooze } from "#db/records/snoozes.ts";
import { findUser } from "#db/records/users.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { addDays } from "#domain/when/civil-days.ts";
import { exactly } from "#domain/when/exactly.ts";
import { localDay } from "../cases/local-day.ts";
import { command } from "../door.ts";
import { mineOf } from "./mine.ts";
import { listItems } from "./put-off.ts";
import { inboxOf } from "./read-until.ts";

/** Until when something can be put off; `now` brings it back. */
export const PUT_OFF_UNTIL = ["tomorrow", "in_a_week", "now"] as const;
type Until = (typeof PUT_OFF_UNTIL)[number];

/** In the morning, as the digest: on the clocks of somebody's first office. */
const MORNING = "08:00";

/** Hides something in one's own inbox until a morning to come; then it stands there as new. What cannot wait is not put off. */
export const putOffItem = command({
  name: "inbox.snooze",
  guards: "nothing",
  input: z.object({
    /** as in the inbox */
    item: z.string("form.choose").max(200, "form.choose"),
    until: z.enum(PUT_OFF_UNTIL, "form.choose"),
  }),
  async carryOut({ actor, input, tx, now }) {
    const user = await findUser(tx.db, actor.userId);
    if (!user) throw notFound();
    const { off } = await inboxOf(tx.db, user.id, now);
    const [found] = await listItems(tx.db, mineOf(actor, { since: now, now, off }), [input.item]);
    if (!found) throw notFound();
    if (!found.mayWait) throw ruleBroken("item", "inbox.cannot_wait");
    const until = momentOf(input.until, now, actor.offices[0]?.timeZone ?? "UTC");
    const kept = await findSnooze(tx.db, user.id, input.item);
    const { id, version } = kept ?? { id: uuid(), version: 0 };
    const row = { userId: user.id, item: input.item, until, recordedAt: now };
    const written = kept
      ? await amendSnooze(tx, kept, row)
      : await insertSnooze(tx, { id, chain: user.chain, version: 1, ...row });
    if (!written) throw notFound();
    return {
      happened: "inbox.snoozed",
      chain: user.chain,
      officeId: user.offices[0] ?? null,
      subject: { table: "snoozes", id, version: version + 1 },
      details: { by: actor.name, kind: found.kind, file: found.caseNumber, until: until.toISOString() },
    };
  },
});

function momentOf(until: Until, now: Date, timeZone: string): Date {
  if (until === "now") return now;
  const day = addDays(localDay(now, timeZone), until === "tomorrow" ? 1 : 7);
  const morning = exactly(day, MORNING, timeZone);
  if (typeof morning === "string") throw new Error(`No such morning: ${day}.`);
  return morning.earliest;
}
