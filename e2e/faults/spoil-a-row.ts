import { detentions } from "#db/schema/detentions.ts";
import { settings } from "#env";
import { openInOrder } from "../../serving/opening.ts";

/** Run between two runs of a server: every detention then lies in a time zone that there is not, which no code expects. */
const opened = await openInOrder(settings());
await opened.store.transaction(async (db) => {
  await db.update(detentions).set({ timeZone: "Nowhere/Nothing" });
});
await opened.close();
