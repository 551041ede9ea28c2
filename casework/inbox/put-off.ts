import type { Mine } from "#db/records/list-inbox.ts";
import { listSnoozes } from "#db/records/snoozes.ts";
import type { Db } from "#dialect";
import { INBOX_KINDS, type InboxKind } from "#domain/vocabulary/inbox-kinds.ts";
import { type Item, inboxSources } from "./inbox-sources.ts";

/** An item that its reader has put off, and until when. */
export type PutOff = { item: Item; until: Date };

/** What somebody has put off until later than `after`, and what of it is still to be told; what was told anew since counts as new. */
export async function listPutOff(db: Db, mine: Mine, after: Date): Promise<PutOff[]> {
  const until = new Map((await listSnoozes(db, mine.userId, after)).map((one) => [one.item, one.until]));
  const items = await listItems(db, mine, [...until.keys()]);
  return items.flatMap((item) => {
    const later = until.get(keyOf(item));
    return later && later > item.at ? { item, until: later } : [];
  });
}

/** Single items as somebody is told them, however long ago that was. */
export async function listItems(db: Db, mine: Mine, keys: readonly string[]): Promise<Item[]> {
  if (keys.length === 0) return [];
  const sources = inboxSources(db, { ...mine, since: new Date(0) });
  const found: Item[] = [];
  for (const [kind, parts] of Map.groupBy(keys.flatMap(partsOf), ({ kind }) => kind)) {
    const only = parts.map(({ id }) => id);
    const source = sources.find((one) => one.kind === kind);
    if (source) found.push(...(await source.list({ most: only.length, only })));
  }
  return found;
}

/** What an item is known by as long as it is told: "near 0197… kz.cpc.587|0197…". */
export const keyOf = ({ kind, id }: Pick<Item, "kind" | "id">) => `${kind} ${id}`;

function partsOf(key: string): { kind: InboxKind; id: string }[] {
  const [name, ...id] = key.split(" ");
  return INBOX_KINDS.filter((kind) => kind === name).map((kind) => ({ kind, id: id.join(" ") }));
}
