import { Column, getTableName, is, SQL, Subquery } from "drizzle-orm";
import type { Db } from "#dialect";

type Decoder = { mapFromDriverValue(value: unknown): unknown };
type Field = { path: string[]; field: unknown };
type Row = Record<string, unknown>;

interface Prepared {
  joinsNotNullableMap?: Record<string, boolean>;
  values(given?: object): unknown[][];
  all(given?: object): unknown;
}
interface Session {
  prepareQuery(query: unknown, fields: Field[] | undefined, ...more: unknown[]): Prepared;
}

/**
 * Drizzle finds out anew for each cell of each row how it is read, which takes longer than reading it: here it is found out
 * once for a statement. `reads` carries out a statement, and may hand on what it has read
 * later.
 */
export function readingRows(db: Db, reads: <T>(read: () => T) => T | Promise<T> = (read) => read()): Db {
  const { session } = db as unknown as { session: Session };
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = (query, fields, ...more) => {
    const prepared = prepareQuery(query, fields, ...more);
    if (!fields) return prepared;
    let read: ((row: unknown[]) => Row) | undefined;
    prepared.all = (given) =>
      reads(() => {
        const rows = prepared.values(given);
        read ??= rowReader(fields, prepared.joinsNotNullableMap);
        return rows.map(read);
      });
    return prepared;
  };
  return db;
}

/** Makes of a row's values what the fields name, in objects as deep as their paths; of what a join did not find, null. */
export function rowReader(fields: readonly Field[], joins?: Record<string, boolean>) {
  const cells = fields.map(({ path, field }) => {
    const decoder = decoderOf(field);
    const isPlain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue;
    return { path, decoder: isPlain ? undefined : decoder };
  });
  const optional = joins ? joined(fields, joins) : [];
  return (row: unknown[]): Row => {
    const read: Row = {};
    for (let at = 0; at < cells.length; at++) {
      const { path, decoder } = cells[at] as (typeof cells)[number];
      const value = row[at];
      let within = read;
      for (let depth = 0; depth < path.length - 1; depth++)
        within = (within[path[depth] as string] ??= {}) as Row;
      within[path.at(-1) as string] = value === null || !decoder ? value : decoder.mapFromDriverValue(value);
    }
    for (const { name, column } of optional) if ((read[name] as Row)[column] === null) read[name] = null;
    return read;
  };
}

/** Objects that hold columns of one table which a join may not find: then the first of them is null. */
function joined(fields: readonly Field[], joins: Record<string, boolean>) {
  const found = new Map<string, { column: string; tables: Set<string> }>();
  for (const { path, field } of fields) {
    const [name = "", column = ""] = path;
    if (path.length !== 2 || !is(field, Column)) continue;
    const object = found.get(name) ?? { column, tables: new Set() };
    found.set(name, object);
    object.tables.add(getTableName(field.table));
  }
  return [...found].flatMap(
    ([
      name,
      {
        column,
        tables: [table, ...others],
      },
    ]) => (table === undefined || others.length > 0 || joins[table] ? [] : { name, column }),
  );
}

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field;
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder;
  if (is(field, Subquery)) return (field as unknown as { _: { sql: { decoder: Decoder } } })._.sql.decoder;
  return (field as { sql: { decoder: Decoder } }).sql.decoder;
}
