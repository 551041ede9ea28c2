import { parseArgs } from "node:util";
import { entryDetails } from "#casework/history/entry-details.ts";
import { actorOf } from "#casework/users/actor-of.ts";
import { emailIndexOf } from "#casework/users/staff.ts";
import { fileIn } from "#db/connection.ts";
import { findCase } from "#db/records/cases.ts";
import type { Entry } from "#db/records/entries.ts";
import { findUserByEmail } from "#db/records/users.ts";
import { openSqliteFile } from "#db/sqlite-file.ts";
import { drizzleOver, statementCache } from "#db/statements.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { settings } from "#env";
import { keyFile } from "#sealing/custody.ts";
import { openKeyring } from "#sealing/keys.ts";
import { LEADERS } from "../cli/seeding/offices.ts";

/** The limit of an export: the same history by pages of the key alone, each entry opened, nothing said of it. Prints seconds. */
const { values } = parseArgs({ options: { file: { type: "string", default: "" } } });
const { DATA_DIR, UNLOCK_KEY_FILE } = settings();
const { file: fileKey } = openKeyring(await keyFile(UNLOCK_KEY_FILE, { isSealed: true }).rootKey());
const connection = await openSqliteFile({
  path: fileIn(DATA_DIR),
  fileKey,
  readonly: true,
  busyTimeout: 5000,
});
const reader = drizzleOver(statementCache(connection), (statement) => statement());
const user = await findUserByEmail(reader, emailIndexOf(LEADERS.ALA.email));
if (!user) throw new Error("This database was not seeded.");
const { chain } = await findCase(reader, scopeOf(await actorOf(reader, user, "")), values.file);

const page = connection.prepare(
  "select chain, chain_seq as chainSeq, header, hash, details, at, event from entries where chain = ? and chain_seq > ? order by chain_seq limit 200",
);
const began = performance.now();
for (let after = 0; ; ) {
  const rows = page.all(chain, after) as Entry[];
  for (const row of rows) await entryDetails(reader, row);
  const last = rows.at(-1);
  if (!last) break;
  after = last.chainSeq;
}
console.log((performance.now() - began) / 1000);
connection.close();
