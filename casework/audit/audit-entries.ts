import { z } from "zod";
import { listEntries } from "#db/records/history.ts";
import { ENTRY_VIEWS, type EntryView, EVENTS, eventsOf } from "#domain/history/events.ts";
import { query } from "../door.ts";
import { staffNames } from "../users/staff-names.ts";
import { readEntryCursor, writeCursor } from "./cursor.ts";
import { filters, staffOf, which, zoneOf } from "./which.ts";

const VIEWS = ["changes", ...(Object.keys(ENTRY_VIEWS) as Exclude<EntryView, "changes">[])] as const;

/** The entries of the offices given, newest first, with who is on staff there, to choose from. */
export const auditEntries = query({
  name: "audit.entries",
  input: z.object({
    ...filters,
    show: z.enum(VIEWS).catch("changes").default("changes"),
    kind: z.enum(EVENTS).optional().catch(undefined),
    office: z.uuid().optional().catch(undefined),
  }),
  async ask({ actor, scope, input, reader, now }) {
    const { show, kind, office, limit } = input;
    const among = kind ? { among: [kind] } : eventsOf(show);
    const { words, which: wanted } = await which(reader, actor, scope, input, now);
    const narrowed = { ...wanted, events: among, officeId: office };
    const after = readEntryCursor(input.after);
    const rows = await listEntries(reader, scope, narrowed, after.place, limit + 1);
    const page = rows.slice(0, limit);
    const names = await staffNames(
      reader,
      page.flatMap(({ actorId }) => actorId ?? []),
    );
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      show,
      words,
      now,
      timeZone: zoneOf(actor),
      items: page.map(({ actorId, ...entry }) => ({
        ...entry,
        by: actorId === null ? undefined : names.get(actorId)?.short,
      })),
      from: after.seen + 1,
      next:
        last &&
        writeCursor({
          seen: after.seen + limit,
          place: { at: last.at, chain: last.chain, chainSeq: last.chainSeq },
        }),
      staff: await staffOf(reader, scope),
      offices: actor.offices.map(({ id, name }) => ({ id, name })),
    };
  },
});
